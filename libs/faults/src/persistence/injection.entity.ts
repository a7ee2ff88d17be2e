import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Injection, InjectionState } from '../ledger/injection.js';

/** Row of `injections`. */
@Entity('injections')
export class InjectionEntity implements Injection {
  @PrimaryColumn('text') id!: string;
  /** Order of writing, given by the database. */
  @Column({ type: 'bigint', insert: false, update: false, select: false }) ordinal!: string;
  @Column('text', { name: 'practice_id' }) practiceId!: string;
  @Column('text', { name: 'sandbox_id' }) sandboxId!: string;
  @Column('text') name!: string;
  @Column('integer', { nullable: true }) nth!: number | null;
  @Column('text') fault!: string;
  @Column('jsonb') parameters!: object;
  @Column('jsonb', { nullable: true }) before!: object | null;
  @Column('text') state!: InjectionState;
  @Column('timestamptz', { name: 'planned_for' }) plannedFor!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'applying_at', nullable: true }) applyingAt!: Date | null;
  @Column('timestamptz', { name: 'active_at', nullable: true }) activeAt!: Date | null;
  @Column('timestamptz', { name: 'reverted_at', nullable: true }) revertedAt!: Date | null;
  @Column('text', { nullable: true }) error!: string | null;
}
