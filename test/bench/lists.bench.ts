/**
 * Lists of the API in an organisation that has practised for years, read to their ends page by page: how long a page takes,
 * late ones against early ones, which have no rows before them.
 */
import type { DataSource } from 'typeorm';
import { EmbeddedPostgres, openDataSource } from '#store';
import { SimsupServer } from '../e2e/harness/simsup-server.js';
import { median, report, timed } from './harness/figure.js';
import { runBench, temporaryFolder } from './harness/run-bench.js';

const ROWS = 20_000;
/** What the web app asks for. */
const LIMIT = 50;
/** So many pages at the beginning, and at the end, are compared. */
const COMPARED = 50;
const INSERT_LIMIT_MS = 120_000;

const PEOPLE = `
  INSERT INTO people (id, name, role, created_at)
  SELECT 'p' || lpad(n::text, 11, '0'), 'Person ' || md5(n::text), 'member', now() FROM generate_series(1, $1) AS n`;
const PRACTICES = `
  INSERT INTO practices (id, stack_id, scenario_id, variant_seed, state, starts_at, time_zone, expected_minutes,
    tempo, responder, created_by, created_at, began_at, ended_at)
  SELECT 'x' || lpad(n::text, 11, '0'), 'builder', 'builder/core-locked', 'seed', 'closed',
    now() - n * interval '1 hour', 'UTC', 60, 1, 'people', $2, now(), now(), now()
  FROM generate_series(1, $1) AS n`;
/** Whoever asks takes part in all; six others respond in each. */
const MEMBERS = `
  INSERT INTO practice_members (practice_id, person_id, name, role, standing, since)
  SELECT practice.id, person.id, person.name, person.role, 'in', now() FROM practices AS practice,
    LATERAL (SELECT $1 AS id, 'Administrator' AS name, 'instigator' AS role
      UNION ALL SELECT 'p' || lpad(n::text, 11, '0'), 'Person ' || n, 'responder' FROM generate_series(1, 6) AS n) AS person`;
const ACTIONS = `
  INSERT INTO action_items (id, practice_id, what, owner_id, owner_name, due_on, added_at)
  SELECT 'a' || lpad(n::text, 11, '0'), 'x' || lpad(n::text, 11, '0'), 'Write the guide', $2, 'Administrator',
    current_date + n / 10, now()
  FROM generate_series(1, $1) AS n`;
const NOTICES = `
  INSERT INTO notices (id, kind, key, practice_id, facts, told_at)
  SELECT 'n' || lpad(n::text, 11, '0'), 'practice.called-off', 'bench ' || n, 'x' || lpad(n::text, 11, '0'),
    jsonb_build_object('practiceId', 'x' || lpad(n::text, 11, '0'), 'title', 'Practice', 'timeZone', 'UTC',
      'startsAt', '2026-01-05T10:00:00.000Z', 'expectedMinutes', 60), now()
  FROM generate_series(1, $1) AS n`;
const DELIVERIES = `
  INSERT INTO notice_deliveries (id, notice_id, way, person_id, state, created_at, done_at)
  SELECT 'd' || lpad(n::text, 11, '0'), 'n' || lpad(n::text, 11, '0'), 'browser', $2, 'delivered',
    now() - n * interval '1 minute', now()
  FROM generate_series(1, $1) AS n`;

/** Name of the list, and where it is. */
const LISTS: readonly (readonly [string, string])[] = [
  ['practices', '/api/practices?'],
  ['practices', '/api/practices?mine=true&over=true&'],
  ['people', '/api/people?'],
  ['actions', '/api/actions?'],
  ['notices', '/api/me/notices?'],
  ['deliveries', '/api/deliveries?'],
];

async function fill(source: DataSource, me: string): Promise<void> {
  await source.transaction(async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = ${INSERT_LIMIT_MS}`);
    await tx.query(PEOPLE, [ROWS]);
    await tx.query(PRACTICES, [ROWS, me]);
    await tx.query(MEMBERS, [me]);
    await tx.query(NOTICES, [ROWS]);
    for (const insert of [ACTIONS, DELIVERIES]) await tx.query(insert, [ROWS, me]);
  });
  await source.query('ANALYZE');
}

/** Milliseconds of each page, from the first to the last. */
async function walk(server: SimsupServer, name: string, path: string): Promise<number[]> {
  const pages: number[] = [];
  let rows = 0;
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after === '' ? '' : `&after=${after}`;
    pages.push(
      await timed(async () => {
        type Answer = Record<string, unknown[]> & { next: string | null };
        const { status, body } = await server.request<Answer>('GET', `${path}limit=${LIMIT}${from}`);
        if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
        rows += body[name]?.length ?? 0;
        after = body.next;
      }),
    );
  }
  if (rows < ROWS) throw new Error(`${path} has ${rows} rows only`);
  return pages;
}

await runBench(async (scope) => {
  const postgres = new EmbeddedPostgres(temporaryFolder(scope));
  scope.defer(() => postgres.stop());
  const { url } = await postgres.start();
  const quiet = { DATABASE_URL: url, SIMSUP_LOG_LEVEL: 'error', SIMSUP_POOL_SIZE: '0' };
  const server = await SimsupServer.start(quiet);
  scope.defer(() => server[Symbol.asyncDispose]());
  const source = await openDataSource({ url, entities: [], migrations: [] });
  scope.defer(() => source.destroy());
  const { body: me } = await server.request<{ id: string }>('GET', '/api/me');
  await fill(source, me.id);
  for (const [name, path] of LISTS) {
    const pages = await walk(server, name, path);
    // The very first pages pay for code that has never run.
    report({
      name: `list ${path.slice('/api/'.length, -1)}: a late page`,
      value: median(pages.slice(-COMPARED)),
      unit: 'ms',
      baseline: median(pages.slice(COMPARED, 2 * COMPARED)),
      target: 'ratio ≤ 2',
      detail: `${pages.length} pages of ${LIMIT}; the last ${COMPARED} / the second ${COMPARED}; over HTTP, the built server`,
    });
  }
});
