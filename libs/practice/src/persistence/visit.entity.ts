import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VisitState } from '#contracts';
import type { Visit } from '../visits/visit.js';

/** Row of `visits`. */
@Entity('visits')
export class VisitEntity implements Visit {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('text', { name: 'stack_id' }) stackId!: string;
  @Column('text') state!: VisitState;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text', { name: 'sandbox_id', nullable: true }) sandboxId!: string | null;
  @Column('text', { nullable: true }) trouble!: string | null;
}
