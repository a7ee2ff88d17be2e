import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `journey_outcomes`. `endedAt` is `startedAt` plus the latency, stored because an index needs it. */
@Entity('journey_outcomes')
export class JourneyOutcomeEntity {
  @PrimaryColumn('text', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('text') run!: string;
  @PrimaryColumn('integer') n!: number;
  @Column('text') journey!: string;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at' }) endedAt!: Date;
  @Column('double precision', { name: 'latency_ms' }) latencyMs!: number;
  @Column('boolean') ok!: boolean;
  @Column('text', { nullable: true }) step!: string | null;
  @Column('integer', { nullable: true }) status!: number | null;
  @Column('text', { nullable: true }) error!: string | null;
}
