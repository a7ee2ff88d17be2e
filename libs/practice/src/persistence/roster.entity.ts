import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PracticeMode } from '#contracts';

/** Row of `practice_rosters`. */
@Entity('practice_rosters')
export class RosterEntity {
  @PrimaryColumn('text', { name: 'practice_id' }) practiceId!: string;
  @Column('text') mode!: PracticeMode;
  @Column('integer', { name: 'instigators_least' }) instigatorsLeast!: number;
  @Column('integer', { name: 'instigators_most' }) instigatorsMost!: number;
  @Column('integer', { name: 'responders_least' }) respondersLeast!: number;
  @Column('integer', { name: 'responders_most' }) respondersMost!: number;
  @Column('text', { name: 'overridden_by', nullable: true }) overriddenBy!: string | null;
  @Column('timestamptz', { name: 'overridden_at', nullable: true }) overriddenAt!: Date | null;
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason!: string | null;
}
