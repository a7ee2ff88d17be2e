/**
 * A timeline of 1,000,000 events in Postgres → the draft of a postmortem. Baseline: the same timeline only read.
 */
import { DataSource } from 'typeorm';
import { draftPostmortem } from '#postmortem';
import { TimelineService } from '#timeline';
import { startOnPostgres } from './harness/bench-store.js';
import { median, report, timed } from './harness/figure.js';
import { BEGAN_MS, PRACTICE_ID, postmortemOf } from './harness/postmortem-of.js';
import { runBench } from './harness/run-bench.js';

const EVENTS = 1_000_000;
const ROUNDS = 3;
const INSERT_LIMIT_MS = 120_000;

/** Two commands, a message, a probe; in the shape that the product stores. */
const EVENTS_SQL = `
  INSERT INTO timeline_events (practice_id, seq, type, occurred_at, data)
  SELECT $1, n,
         (ARRAY['command.ran', 'command.ran', 'message.posted', 'probe.changed'])[1 + n % 4],
         to_timestamp(($2::float8 + n * 10) / 1000),
         CASE n % 4
           WHEN 2 THEN jsonb_build_object('room', 'operations', 'by', 'Rui', 'text', 'finding: ' || n || ' | x')
           WHEN 3 THEN jsonb_build_object('probe', 'p', 'title', 'P', 'kind', 'steady', 'green', n % 8 = 3,
                                          'evidence', 'exit 0')
           ELSE jsonb_build_object('terminalId', 't1', 'by', 'Mara', 'host', 'live-builder-api-' || n % 7,
                                   'command', 'sudo grep -c "row ' || n || '" /var/log/x | sort',
                                   'exitStatus', (n % 11 = 0)::int, 'durationMs', n % 900)
         END
    FROM generate_series(1, $3) AS n`;

async function fill(source: DataSource): Promise<void> {
  await source.transaction(async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = ${INSERT_LIMIT_MS}`);
    await tx.query('INSERT INTO timeline_cursors (practice_id, last_seq) VALUES ($1, $2)', [
      PRACTICE_ID,
      EVENTS,
    ]);
    await tx.query(EVENTS_SQL, [PRACTICE_ID, BEGAN_MS, EVENTS]);
  });
  await source.query('VACUUM ANALYZE timeline_events');
}

await runBench(async (scope) => {
  const app = await startOnPostgres(scope, {});
  await fill(app.get(DataSource));
  const timeline = app.get(TimelineService);
  const read: number[] = [];
  const drafted: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    read.push(
      await timed(async () => {
        let events = 0;
        for await (const _ of timeline.all(PRACTICE_ID)) events += 1;
        if (events !== EVENTS) throw new Error(`${events} events were read`);
      }),
    );
    drafted.push(await timed(() => draftPostmortem(postmortemOf(timeline.all(PRACTICE_ID)))));
  }
  report({
    name: 'postmortem of 1000000 events in Postgres',
    value: median(drafted),
    unit: 'ms',
    baseline: median(read),
    target: '≤ 5 000 ms',
    detail: 'TimelineService.all → draftPostmortem / the same timeline only read',
  });
});
