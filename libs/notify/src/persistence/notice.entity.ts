import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeFacts, NoticeKind } from '#contracts';

/** Row of `notices`: one thing that people are told. */
@Entity('notices')
export class NoticeEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: NoticeKind;
  @Column('text') key!: string;
  /** null for a notice about a series. */
  @Column('text', { name: 'practice_id', nullable: true }) practiceId!: string | null;
  @Column('jsonb') facts!: NoticeFacts;
  /** Sequence of the entry in calendars; null for kinds that have none. */
  @Column('integer', { name: 'calendar_sequence', nullable: true }) calendarSequence!: number | null;
  @Column('timestamptz', { name: 'told_at' }) toldAt!: Date;
  @Column('timestamptz', { name: 'good_until', nullable: true }) goodUntil!: Date | null;
}
