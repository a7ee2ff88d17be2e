import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `timeline_cursors`: the number of the last event of a practice. */
@Entity('timeline_cursors')
export class TimelineCursorEntity {
  @PrimaryColumn('text', { name: 'practice_id' }) practiceId!: string;
  @Column('bigint', { name: 'last_seq' }) lastSeq!: string;
}

/** Row of `timeline_events`. */
@Entity('timeline_events')
export class TimelineEventEntity {
  @PrimaryColumn('text', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('bigint') seq!: string;
  @Column('text') type!: string;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt!: Date;
  @Column('jsonb') data!: Record<string, unknown>;
  @Column('timestamptz', { name: 'stored_at' }) storedAt!: Date;
}
