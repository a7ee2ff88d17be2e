import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutcomeRows, type StoredOutcome } from '../outcomes/stored-outcome.js';
import type { StreamPosition } from '../outside/run-sequence.js';
import { JourneyOutcomeEntity } from './journey-outcome.entity.js';

const PAGE_ROWS = 5_000;

const INSERT = `
  INSERT INTO journey_outcomes
    (practice_id, run, n, journey, started_at, ended_at, latency_ms, ok, step, status, error)
  SELECT practice_id, run, n, journey, started_at, started_at + latency_ms * interval '1 millisecond',
         latency_ms, ok, step, status, error
  FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::float8[], $7::boolean[],
              $8::text[], $9::int[], $10::text[])
    AS given (practice_id, run, n, journey, started_at, latency_ms, ok, step, status, error)
  ON CONFLICT DO NOTHING`;

const PAGE = `
  SELECT practice_id, run, n, journey, started_at, latency_ms, ok, step, status, error, ended_at::text AS cursor
  FROM journey_outcomes
  WHERE practice_id = $1 AND started_at >= $2 AND (ended_at, run, n) > ($3::timestamptz, $4, $5)
  ORDER BY ended_at, run, n
  LIMIT ${PAGE_ROWS}`;

const POSITION = `
  SELECT run, max(n) AS n, extract(epoch FROM max(ended_at)) * 1000 AS end_ms
  FROM journey_outcomes
  WHERE practice_id = $1 AND run = (
    SELECT run FROM journey_outcomes WHERE practice_id = $1 ORDER BY ended_at DESC LIMIT 1)
  GROUP BY run`;

interface PageRow {
  practice_id: string;
  run: string;
  n: number;
  journey: string;
  started_at: Date;
  latency_ms: number;
  ok: boolean;
  step: string | null;
  status: number | null;
  error: string | null;
  /** Microseconds matter here: a Date would lose them and a page would begin with a row of the last one. */
  cursor: string;
}

/** `journey_outcomes` in Postgres. */
@Injectable()
export class OutcomeRepository extends OutcomeRows {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async insert(outcomes: readonly StoredOutcome[]): Promise<void> {
    const columns = [
      outcomes.map((outcome) => outcome.practiceId),
      outcomes.map((outcome) => outcome.run),
      outcomes.map((outcome) => outcome.n),
      outcomes.map((outcome) => outcome.journey),
      outcomes.map((outcome) => outcome.startedAt),
      outcomes.map((outcome) => outcome.latencyMs),
      outcomes.map((outcome) => outcome.ok),
      outcomes.map((outcome) => outcome.step ?? null),
      outcomes.map((outcome) => outcome.status ?? null),
      outcomes.map((outcome) => outcome.error ?? null),
    ];
    await this.dataSource.getRepository(JourneyOutcomeEntity).query(INSERT, columns);
  }

  async *inOrderOfEnd(practiceId: string, from: Date): AsyncGenerator<StoredOutcome> {
    let after: [string, string, number] = ['-infinity', '', -1];
    for (;;) {
      const rows: PageRow[] = await this.dataSource.query(PAGE, [practiceId, from, ...after]);
      yield* rows.map(outcomeOf);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE_ROWS) return;
      after = [last.cursor, last.run, last.n];
    }
  }

  async position(practiceId: string): Promise<StreamPosition | null> {
    const rows: Array<{ run: string; n: number; end_ms: string }> = await this.dataSource.query(POSITION, [
      practiceId,
    ]);
    const row = rows[0];
    return row ? { run: row.run, n: row.n, endMs: Number(row.end_ms) } : null;
  }
}

function outcomeOf(row: PageRow): StoredOutcome {
  return {
    practiceId: row.practice_id,
    run: row.run,
    n: row.n,
    journey: row.journey,
    startedAt: row.started_at.toISOString(),
    latencyMs: row.latency_ms,
    ok: row.ok,
    ...(row.step === null ? {} : { step: row.step }),
    ...(row.status === null ? {} : { status: row.status }),
    ...(row.error === null ? {} : { error: row.error }),
  };
}
