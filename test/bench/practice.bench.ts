/**
 * One whole practice at tempo 5, played by the built server with the scripted responder: how exactly its timeline tells
 * what happened. Baselines are the rows of single runs in Postgres, which say the same without any judgement.
 */
import type { FeedEvent, FeedEventOf, FeedEventType } from '#contracts';
import { EmbeddedPostgres, openDataSource } from '#store';
import { report } from './harness/figure.js';
import { playPractice } from './harness/play-practice.js';
import { runBench, temporaryFolder } from './harness/run-bench.js';

const SCENARIO = 'builder/core-locked';
const TEMPO = 5;
/** Long enough for a sandbox to be made and proved steady. */
const STARTS_IN_MS = 30_000;

const FIRST_FAILED = `
  SELECT min(started_at) AS started, min(ended_at) AS ended FROM journey_outcomes
   WHERE practice_id = $1 AND NOT ok AND started_at >= $2`;
const BEGAN = `
  SELECT min(occurred_at) AS occurred, min(stored_at) AS stored FROM timeline_events
   WHERE practice_id = $1 AND type = 'impact.began'`;
/** When the last journey had succeeded again; and whether anything failed after all was said to be well. */
const WELL = `
  SELECT (SELECT max(ended) FROM (SELECT min(ended_at) AS ended FROM journey_outcomes
           WHERE practice_id = $1 AND ok AND started_at > $2 GROUP BY journey) AS first_good) AS all_good,
         (SELECT count(*)::int FROM journey_outcomes
           WHERE practice_id = $1 AND NOT ok AND date_trunc('milliseconds', ended_at) > $2 AND ended_at < $3) AS failed`;

function only<T extends FeedEventType>(events: FeedEvent[], type: T): FeedEventOf<T> {
  const found = events.find((event): event is FeedEventOf<T> => event.type === type);
  if (!found) throw new Error(`the timeline has no ${type}`);
  return found;
}

const ms = (at: string | Date): number => new Date(at).getTime();

await runBench(async (scope) => {
  const postgres = new EmbeddedPostgres(temporaryFolder(scope));
  scope.defer(() => postgres.stop());
  const { url } = await postgres.start();
  const request = { scenario: SCENARIO, tempo: TEMPO, startsInMs: STARTS_IN_MS };
  const { practiceId, events } = await playPractice(scope, url, request);
  const source = await openDataSource({ url, entities: [], migrations: [] });
  scope.defer(() => source.destroy());

  const applied = only(events, 'fault.applied');
  report({
    name: 'practice: scheduled start → injection begun',
    value: applied.data.latenessMs,
    unit: 'ms',
    target: '≤ 250 ms',
    detail: `${SCENARIO}, once, the whole way through the server; the bench "scheduled-start" has the p99`,
  });

  const live = events.find((event) => event.type === 'practice.stateChanged' && event.data.to === 'live');
  const [failed] = await source.query(FIRST_FAILED, [practiceId, live?.occurredAt]);
  const [began] = await source.query(BEGAN, [practiceId]);
  report({
    name: 'practice: onset on the timeline − start of the first failed run',
    value: ms(began.occurred) - ms(failed.started),
    unit: 'ms',
    target: '± 100 ms',
    detail: 'impact.began against the rows of journey_outcomes; 0 by construction',
  });
  report({
    name: 'practice: first failed run ended → impact stored on the timeline',
    value: ms(began.stored) - ms(failed.ended),
    unit: 'ms',
    detail: 'through the log of the container, reader, tracker and Postgres',
  });

  const restored = only(events, 'verdict.restored');
  const { healthySince, holdMs } = restored.data;
  const [well] = await source.query(WELL, [practiceId, healthySince, restored.occurredAt]);
  if (well.failed > 0) throw new Error(`${well.failed} runs failed within the hold time`);
  const heldMs = Math.max(ms(healthySince) + holdMs, ms(well.all_good));
  report({
    name: 'practice: last condition holds → verdict restored, less the hold time',
    value: ms(restored.occurredAt) - heldMs,
    unit: 'ms',
    target: '≤ 1 000 ms',
    detail: `hold time ${holdMs} ms at tempo ${TEMPO}; the last condition is the hold time, or a journey that runs seldom and had to succeed once`,
  });
});
