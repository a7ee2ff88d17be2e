import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** When a practice starts, as the database sees it. */
export interface Due {
  planRevision: number;
  /** Milliseconds until the start, negative after it; null for one that starts as soon as it is ready. */
  startsInMs: number | null;
}

/**
 * What is due by the clock of the database. Servers' own clocks differ, and may be set; the database has one for all
 * of them, and it is the one by which the queue releases its jobs.
 */
@Injectable()
export class DuePractices {
  constructor(private readonly source: DataSource) {}

  /** Null when there is no such practice. */
  async of(practiceId: string): Promise<Due | null> {
    const rows: { plan_revision: number; starts_in_ms: string | null }[] = await this.source.query(
      `SELECT plan_revision, EXTRACT(EPOCH FROM starts_at - clock_timestamp()) * 1000 AS starts_in_ms
         FROM practices WHERE id = $1`,
      [practiceId],
    );
    const [row] = rows;
    if (!row) return null;
    const startsInMs = row.starts_in_ms === null ? null : Number(row.starts_in_ms);
    return { planRevision: row.plan_revision, startsInMs };
  }

  /** Announced practices that start, or started, before this much time has gone by. */
  async startingWithin(leadMs: number): Promise<string[]> {
    const rows: { id: string }[] = await this.source.query(
      `SELECT id FROM practices
        WHERE state = 'announced' AND starts_at < clock_timestamp() + make_interval(secs => $1)
        ORDER BY starts_at`,
      [leadMs / 1_000],
    );
    return rows.map(({ id }) => id);
  }
}
