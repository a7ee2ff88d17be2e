import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PracticeMode, RosterLimits, ScenarioWish, SeriesRule } from '#contracts';
import type { Occurrence, Series, SeriesInstigator } from '../series/series.js';

/** Row of `practice_series`. */
@Entity('practice_series')
export class SeriesEntity implements Series {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text') mode!: PracticeMode;
  @Column('jsonb') rule!: SeriesRule;
  @Column('text', { name: 'team_id', nullable: true }) teamId!: string | null;
  @Column('jsonb') wish!: ScenarioWish;
  @Column('integer', { name: 'expected_minutes', nullable: true }) expectedMinutes!: number | null;
  @Column('jsonb', { nullable: true }) limits!: RosterLimits | null;
  @Column('boolean', { name: 'page_on_call' }) pageOnCall!: boolean;
  @Column('integer', { name: 'days_ahead' }) daysAhead!: number;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_name' }) createdByName!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('integer') revision!: number;
}

/** Row of `series_instigators`. */
@Entity('series_instigators')
export class SeriesInstigatorEntity implements SeriesInstigator {
  @PrimaryColumn('text', { name: 'series_id' }) seriesId!: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Column('text') name!: string;
  @Column('timestamptz') since!: Date;
}

/** Row of `series_occurrences`. */
@Entity('series_occurrences')
export class OccurrenceEntity implements Occurrence {
  @PrimaryColumn('text', { name: 'series_id' }) seriesId!: string;
  @PrimaryColumn('date', { name: 'planned_on' }) plannedOn!: string;
  @Column('text', { name: 'practice_id', nullable: true }) practiceId!: string | null;
  @Column('timestamptz', { name: 'made_at', nullable: true }) madeAt!: Date | null;
  @Column('text', { name: 'local_start', nullable: true }) localStart!: string | null;
  @Column('text', { nullable: true }) skipped!: string | null;
  @Column('text', { nullable: true }) failure!: string | null;
}
