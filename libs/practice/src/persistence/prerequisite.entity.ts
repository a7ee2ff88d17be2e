import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PrerequisiteKind } from '#contracts';

/** Row of `prerequisites`. */
@Entity('prerequisites')
export class PrerequisiteEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'stack_id', nullable: true }) stackId!: string | null;
  @Column('text') kind!: PrerequisiteKind;
  @Column('text') title!: string;
  @Column('text') help!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
