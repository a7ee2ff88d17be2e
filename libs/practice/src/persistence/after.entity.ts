import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DebriefNotes } from '#contracts';

/** Row of `practice_assessments`. */
@Entity('practice_assessments')
export class AssessmentEntity {
  @PrimaryColumn('text', { name: 'practice_id' }) practiceId!: string;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at' }) endedAt!: Date;
  @Column('text') touched!: string;
  @Column('jsonb') journeys!: { name: string; failedShare: number }[];
  @Column('text', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}

/** Row of `practice_debriefs`. */
@Entity('practice_debriefs')
export class DebriefEntity {
  @PrimaryColumn('text', { name: 'practice_id' }) practiceId!: string;
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { name: 'scheduled_by', nullable: true }) scheduledBy!: string | null;
  @Column('jsonb', { nullable: true }) notes!: DebriefNotes | null;
}

/** Row of `action_items`. */
@Entity('action_items')
export class ActionItemEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'practice_id' }) practiceId!: string;
  @Column('text') what!: string;
  @Column('text', { name: 'owner_id' }) ownerId!: string;
  @Column('text', { name: 'owner_name' }) ownerName!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('text', { name: 'done_by', nullable: true }) doneBy!: string | null;
  @Column('text', { name: 'retest_id', nullable: true }) retestId!: string | null;
}
