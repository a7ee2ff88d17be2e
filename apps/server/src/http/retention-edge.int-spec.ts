import { newId, SystemClock } from '#kernel';
import { Retention, RetentionSweep } from '#practice';
import { Jobs } from '#store';
import { prepareServer } from '../fakes/server-under-test.js';

const server = prepareServer();
const PATH = '/api/retention';
const DAY_MS = 24 * 3_600_000;

beforeAll(async () => {
  await server.person('root', 'admin');
  await server.person('rui');
});
beforeEach(async () => {
  await server.source.query('TRUNCATE practices, recordings, notices, retention_settings CASCADE');
});

/** A practice that ended so many days ago, with a recording and a capture. */
async function ended(days: number): Promise<string> {
  const { body } = await server
    .send('root', 'post', '/api/practices', { scenario: 'builder/core-locked', role: 'instigator' })
    .expect(201);
  const { id } = body as { id: string };
  await server.send('root', 'post', `/api/practices/${id}/stop`, { reason: 'enough' }).expect(200);
  await server.source.query(
    `UPDATE practices SET began_at = created_at, ended_at = now() - make_interval(days => $2) WHERE id = $1`,
    [id, days],
  );
  await server.source.query(
    `INSERT INTO recordings VALUES ($1, $2, 'Rui', 'node', 80, 24, now() - interval '1 year', NULL)`,
    [newId(), id],
  );
  await server.source.query(
    `INSERT INTO practice_evidence VALUES ($1, $2, 'node', 'Rui', now(), 1, '[]', 'x')`,
    [newId(), id],
  );
  return id;
}

/** Something that somebody was told so many days ago, and how far its letter came. */
async function told(days: number, letter: 'waiting' | 'delivered'): Promise<string> {
  const id = newId();
  await server.source.query(
    `INSERT INTO notices (id, kind, key, practice_id, facts, told_at)
     VALUES ($1, 'practice.over', $1, $1, '{}', now() - make_interval(days => $2))`,
    [id, days],
  );
  await server.source.query(
    `INSERT INTO notice_deliveries (id, notice_id, way, person_id, state, created_at, done_at)
     VALUES ($1, $1, 'email', $2, $3, now(), CASE WHEN $3 = 'waiting' THEN NULL ELSE now() END)`,
    [id, server.idOf('rui'), letter],
  );
  return id;
}

const count = async (table: string): Promise<number> =>
  (await server.source.query(`SELECT count(*)::int AS count FROM ${table}`))[0].count;
const set = (settings: object) => server.send('root', 'put', PATH, settings);
const sweep = (): Promise<void> => server.app.get(Retention, { strict: false }).sweep();

describe('retention', () => {
  it('keeps what practices leave behind until an administrator says otherwise', async () => {
    const id = await ended(3_000);
    const { body } = await server.send('root', 'get', PATH).expect(200);
    expect(body).toEqual({ settings: { artifactsDays: null, noticesDays: 365 }, changed: null });
    await sweep();
    expect([await count('recordings'), await count('practice_evidence')]).toEqual([1, 1]);
    await server.send('rui', 'get', `/api/practices/${id}/artifacts`).expect(200);
  });

  it('shows what would go, and touches nothing', async () => {
    const old = await ended(40);
    await ended(20);
    await told(40, 'delivered');
    const settings = { artifactsDays: 30, noticesDays: 30 };
    const { body } = await server.send('root', 'post', `${PATH}/preview`, settings).expect(200);
    expect(body.practices).toMatchObject([{ id: old, recordings: 1, captures: 1 }]);
    expect(body.notices).toBe(1);
    await sweep();
    expect([await count('recordings'), await count('notices')]).toEqual([2, 1]);
  });

  it('removes what is older, says so to whoever asks for it, and keeps the timeline', async () => {
    const old = await ended(40);
    const young = await ended(20);
    const { body } = await set({ artifactsDays: 30, noticesDays: null }).expect(200);
    expect(body.changed).toMatchObject({ by: 'root' });
    await sweep();
    await sweep();
    expect([await count('recordings'), await count('practice_evidence')]).toEqual([1, 1]);
    const refused = await server.send('rui', 'get', `/api/practices/${old}/artifacts`).expect(409);
    expect(refused.body.message).toMatch(/was removed on .* as the organisation has set/);
    await server.send('rui', 'get', `/api/practices/${old}/artifacts/postmortem.md`).expect(409);
    await server.send('rui', 'get', `/api/practices/${young}/artifacts`).expect(200);
    const timeline = await server.send('rui', 'get', `/api/practices/${old}/timeline`).expect(200);
    expect(timeline.body.events.length).toBeGreaterThan(0);
  });

  it('leaves a practice alone that is not over, however long ago it was made', async () => {
    const id = await ended(40);
    await server.source.query(
      `UPDATE practices SET state = 'announced', ended_at = NULL, abort_reason = NULL WHERE id = $1`,
      [id],
    );
    await set({ artifactsDays: 1, noticesDays: null }).expect(200);
    await sweep();
    expect(await count('recordings')).toBe(1);
  });

  it('forgets what people were told, but for what is still to be delivered', async () => {
    await told(400, 'delivered');
    const waiting = await told(400, 'waiting');
    const young = await told(300, 'delivered');
    await sweep();
    const left = await server.source.query('SELECT id FROM notices ORDER BY id');
    expect(left.map(({ id }: { id: string }) => id)).toEqual([waiting, young].sort());
    expect(await count('notice_deliveries')).toBe(2);
  });

  it('is done by a job each day, once for all servers', async () => {
    await told(400, 'delivered');
    // Yesterday's hour is past at every hour of today; today's may be still to come.
    const yesterday = Object.assign(new SystemClock(), { now: () => new Date(Date.now() - DAY_MS) });
    const retention = server.app.get(Retention, { strict: false });
    await new RetentionSweep(retention, server.app.get(Jobs, { strict: false }), yesterday).start();
    while ((await count('notices')) > 0) await new Promise((resolve) => setImmediate(resolve));
    const rows = await server.source.query(
      `SELECT data ->> 'day' AS day FROM pgboss.job WHERE name = 'retention.sweep' ORDER BY 1`,
    );
    const dayOf = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
    expect(rows.map(({ day }: { day: string }) => day)).toEqual([dayOf(-1), dayOf(0)]);
  });

  it('is for administrators', async () => {
    const settings = { artifactsDays: 1, noticesDays: 30 };
    await server.send('rui', 'get', PATH).expect(403);
    await server.send('rui', 'put', PATH, settings).expect(403);
    await server.send('rui', 'post', `${PATH}/preview`, settings).expect(403);
    expect(await count('retention_settings')).toBe(0);
  });

  it.each([
    ['no days', { artifactsDays: 0, noticesDays: 30 }, 'artifactsDays'],
    ['too few days', { artifactsDays: null, noticesDays: 1 }, 'noticesDays'],
    ['half a day', { artifactsDays: 1.5, noticesDays: 30 }, 'artifactsDays'],
    ['a missing field', { artifactsDays: 30 }, 'noticesDays'],
  ])('refuses %s', async (_, settings, field) => {
    const { body } = await set(settings).expect(400);
    expect(body.details[0].field).toBe(field);
    expect(await count('retention_settings')).toBe(0);
  });
});
