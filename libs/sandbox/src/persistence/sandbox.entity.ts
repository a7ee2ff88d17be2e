import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SandboxRecord, SandboxState } from '../lifecycle/sandbox-record.js';

/** Row of `sandboxes`. */
@Entity('sandboxes')
export class SandboxEntity implements SandboxRecord {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'stack_id' }) stackId!: string;
  @Column('double precision') tempo!: number;
  @Column('text', { name: 'image_tag' }) imageTag!: string;
  @Column('text') state!: SandboxState;
  @Column('text', { name: 'practice_id', nullable: true }) practiceId!: string | null;
  @Column('text', { name: 'server_id' }) serverId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ready_at', nullable: true }) readyAt!: Date | null;
  @Column('timestamptz', { name: 'leased_at', nullable: true }) leasedAt!: Date | null;
  @Column('double precision', { name: 'provision_ms', nullable: true }) provisionMs!: number | null;
}
