import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FeedEvent } from '#contracts';
import type { Transaction } from '#store';

/** NOTIFY channel of the feed; the payload is `practiceId:seq`. */
export const TIMELINE_CHANNEL = 'simsup_timeline';

/** A checked event without its number. */
export interface UnnumberedEvent {
  type: string;
  occurredAt: Date;
  data: object;
}

export interface PageRequest {
  practiceId: string;
  afterSeq: number;
  /** Events up to this one only; to the end when absent. */
  upToSeq?: number;
  limit: number;
}

/**
 * The cursor's row stays locked until the transaction ends. So numbers have no gaps, and whoever can read event n
 * can read all events before it: commits come in the order of the numbers.
 */
const APPEND = `
  WITH cursor AS (
    INSERT INTO timeline_cursors AS c (practice_id, last_seq) VALUES ($1, $2)
    ON CONFLICT (practice_id) DO UPDATE SET last_seq = c.last_seq + excluded.last_seq
    RETURNING last_seq
  ), events AS (
    INSERT INTO timeline_events (practice_id, seq, type, occurred_at, data)
    SELECT $1, cursor.last_seq - $2 + given.position, given.type, given.occurred_at, given.data
      FROM cursor,
           unnest($3::text[], $4::timestamptz[], $5::jsonb[]) WITH ORDINALITY
             AS given (type, occurred_at, data, position)
  )
  SELECT last_seq, pg_notify($6, $1 || ':' || last_seq) FROM cursor`;

const EVENT = `
  json_agg(json_build_object(
    'type', type,
    'practiceId', practice_id,
    'seq', seq,
    'occurredAt', to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', data) ORDER BY seq) AS events`;

/**
 * Numbers have no gaps, so the page is a range of them: whatever the planner makes of it, it reads no more rows than
 * that. One JSON text a page is parsed five times as fast as rows and columns are.
 */
const PAGE = `
  SELECT ${EVENT}
    FROM timeline_events
   WHERE practice_id = $1 AND seq > $2 AND seq <= $3`;

const OF_TYPES = `
  SELECT ${EVENT}
    FROM timeline_events
   WHERE practice_id = $1 AND type = ANY($2)`;

/** Rows of the timeline. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly source: DataSource) {}

  /** Stores the events, tells the feed when the transaction commits, and returns the last number given. */
  async append(practiceId: string, events: UnnumberedEvent[], tx?: Transaction): Promise<number> {
    const rows = await (tx ?? this.source.manager).query(APPEND, [
      practiceId,
      events.length,
      events.map((event) => event.type),
      events.map((event) => event.occurredAt),
      events.map((event) => JSON.stringify(event.data)),
      TIMELINE_CHANNEL,
    ]);
    return Number(rows[0].last_seq);
  }

  /**
   * Events in the order of their numbers. They were checked against the contract when they were stored, and cannot
   * have changed since.
   */
  async page({
    practiceId,
    afterSeq,
    upToSeq = Number.MAX_SAFE_INTEGER,
    limit,
  }: PageRequest): Promise<FeedEvent[]> {
    const lastSeq = Math.min(upToSeq, afterSeq + limit);
    const rows: { events: FeedEvent[] | null }[] = await this.source.query(PAGE, [
      practiceId,
      afterSeq,
      lastSeq,
    ]);
    return rows[0]?.events ?? [];
  }

  /** Every event of some types, in the order of their numbers. */
  async ofTypes(practiceId: string, types: readonly string[]): Promise<FeedEvent[]> {
    const rows: { events: FeedEvent[] | null }[] = await this.source.query(OF_TYPES, [practiceId, types]);
    return rows[0]?.events ?? [];
  }

  /** 0 when nothing was stored yet. */
  async lastSeq(practiceId: string): Promise<number> {
    const rows = await this.source.query('SELECT last_seq FROM timeline_cursors WHERE practice_id = $1', [
      practiceId,
    ]);
    return Number(rows[0]?.last_seq ?? 0);
  }
}
