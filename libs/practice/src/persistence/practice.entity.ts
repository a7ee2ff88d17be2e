import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Collateral, PracticeRole, PracticeState } from '#contracts';
import type { SignedUp } from '../people/roster.js';
import type { Practice } from '../practice.js';

/** Row of `practices`. */
@Entity('practices')
export class PracticeEntity implements Practice {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'stack_id' }) stackId!: string;
  @Column('text', { name: 'scenario_id' }) scenarioId!: string;
  @Column('text', { name: 'variant_seed' }) variantSeed!: string;
  @Column('text') state!: PracticeState;
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('integer', { name: 'expected_minutes' }) expectedMinutes!: number;
  @Column('text', { nullable: true }) rehearses!: string | null;
  @Column('text', { nullable: true }) follows!: string | null;
  @Column('text', { name: 'on_call_team', nullable: true }) onCallTeam!: string | null;
  @Column('integer', { name: 'plan_revision' }) planRevision!: number;
  @Column('double precision') tempo!: number;
  @Column('text') responder!: 'people' | 'scripted';
  @Column('text', { nullable: true }) attempt!: string | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'began_at', nullable: true }) beganAt!: Date | null;
  @Column('timestamptz', { name: 'paged_at', nullable: true }) pagedAt!: Date | null;
  @Column('timestamptz', { name: 'restored_at', nullable: true }) restoredAt!: Date | null;
  @Column('timestamptz', { name: 'called_off_at', nullable: true }) calledOffAt!: Date | null;
  @Column('timestamptz', { name: 'declared_over_at', nullable: true }) declaredOverAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'abort_reason', nullable: true }) abortReason!: string | null;
  @Column('text', { name: 'sandbox_id', nullable: true }) sandboxId!: string | null;
  @Column('timestamptz', { name: 'artifacts_removed_at', nullable: true }) artifactsRemovedAt!: Date | null;
  @Column('boolean') stumped!: boolean;
  @Column('integer', { name: 'hints_given' }) hintsGiven!: number;
  @Column('integer', { name: 'questions_given' }) questionsGiven!: number;
  @Column('boolean', { nullable: true }) fixed!: boolean | null;
  @Column('jsonb') collateral!: Collateral[];
}

/** Row of `practice_members`. */
@Entity('practice_members')
export class MemberEntity implements SignedUp {
  @PrimaryColumn('text', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  @Column('text') role!: PracticeRole;
  @Column('text') standing!: SignedUp['standing'];
  @Column('timestamptz') since!: Date;
  /** Grows with each sign-up; text, since it is no number of JavaScript. */
  @Column('bigint') turn!: string;
  @Column('boolean') instigated!: boolean;
}
