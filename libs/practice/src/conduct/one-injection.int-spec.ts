import { newId } from '#kernel';
import { Jobs } from '#store';
import { endBackends, FakeNotices, holdsAdvisoryLock, prepareTestDatabase } from '#testing';
import { NotingShell } from '../fakes/noting-shell.js';
import {
  PRACTICE_TABLES,
  PracticeServer,
  type PracticeServerOptions,
  WrongClock,
} from '../fakes/practice-server.js';
import { PracticeActions } from '../life/practice-actions.service.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { INJECT_JOB, PREPARE_JOB, PracticeScheduler } from '../plan/practice-scheduler.service.js';

const database = prepareTestDatabase(PRACTICE_TABLES);
const ada = { id: 'p1', name: 'Ada' };
const HOUR_MS = 3_600_000;

let servers: PracticeServer[] = [];

async function start(options: PracticeServerOptions = {}): Promise<PracticeServer> {
  const server = await PracticeServer.start(database.url, options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  const started = servers;
  servers = [];
  for (const server of started) await server.stop();
}, 30_000);

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

function schedule(server: PracticeServer, startsAt?: string): Promise<string> {
  const request = { scenario: 'tiny/stuck', role: 'instigator', mode: 'alone', responder: 'people' } as const;
  return server.get(PracticeScheduler).schedule({ ...request, ...(startsAt && { startsAt }) }, ada);
}

/** Looks until it is so; the time limit of the test bounds it. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const stateOf = async (server: PracticeServer, id: string): Promise<string> =>
  (await server.get(PracticeRepository).get(id)).state;

function damages(id: string): { at: Date }[] {
  const shells = new Set(servers.map(({ shell }) => shell));
  return [...shells].flatMap(({ damaged }) =>
    damaged.filter(({ sandboxId }) => sandboxId === `sandbox-of-${id}`),
  );
}

/** What the ledger and the timeline say was done. */
async function recorded(id: string): Promise<{ rows: string[]; live: number; applied: number }> {
  const rows = await database.source.query('SELECT state FROM injections WHERE practice_id = $1', [id]);
  const count = async (sql: string): Promise<number> =>
    Number(
      (
        await database.source.query(
          `SELECT count(*) FROM timeline_events WHERE practice_id = $1 AND ${sql}`,
          [id],
        )
      )[0].count,
    );
  return {
    rows: rows.map(({ state }: { state: string }) => state),
    live: await count(`data ->> 'to' = 'live'`),
    applied: await count(`type = 'fault.applied'`),
  };
}

async function untilInjected(id: string): Promise<void> {
  await until(async () => (await recorded(id)).applied > 0);
}
const ONCE = { rows: ['active'], live: 1, applied: 1 };

/** Ends the connection of the server that holds the practice's lock, as a broken network does. */
function breakLocks(): Promise<void> {
  return endBackends(database.source, holdsAdvisoryLock(0x5153));
}

describe('a scheduled practice is injected exactly once', () => {
  it('at its time', async () => {
    const server = await start();
    const startsAt = inMs(1_500);
    const id = await schedule(server, startsAt);
    await untilInjected(id);
    const lateMs = (damages(id)[0]?.at.getTime() ?? 0) - Date.parse(startsAt);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(1_000);
    expect(await recorded(id)).toEqual(ONCE);
  }, 30_000);

  it('when several servers could do it, and every job comes again and again', async () => {
    const [server] = await Promise.all([start(), start(), start()]);
    const id = await schedule(server, inMs(1_500));
    const again = (name: string) => server.get(Jobs).send(name, { practiceId: id }, { key: newId() });
    for (let round = 0; round < 6; round += 1) await Promise.all([again(PREPARE_JOB), again(INJECT_JOB)]);
    await untilInjected(id);
    for (let round = 0; round < 6; round += 1) await Promise.all([again(PREPARE_JOB), again(INJECT_JOB)]);
    const open = `SELECT count(*) FROM pgboss.job WHERE state < 'completed' AND data ->> 'practiceId' = $1`;
    await until(async () => (await database.source.query(open, [id]))[0].count === '0');
    expect(damages(id)).toHaveLength(1);
    expect(await recorded(id)).toEqual(ONCE);
  }, 30_000);

  it.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])(
    'at its time although the clock of its server is an hour %s',
    async (_, wrongByMs) => {
      const scheduling = await start();
      const startsAt = inMs(2_500);
      const id = await schedule(scheduling, startsAt);
      await scheduling.stop();
      servers = [];
      const server = await start({ clock: new WrongClock(wrongByMs) });
      await untilInjected(id);
      const lateMs = (damages(id)[0]?.at.getTime() ?? 0) - Date.parse(startsAt);
      expect(lateMs).toBeGreaterThanOrEqual(0);
      expect(lateMs).toBeLessThan(2_000);
      expect(await recorded(id)).toEqual(ONCE);
      expect(await stateOf(server, id)).toBe('live');
    },
    30_000,
  );

  it('although the job of its start was lost', async () => {
    const server = await start();
    const id = await schedule(server, inMs(1_500));
    await database.source.query('DELETE FROM pgboss.job WHERE name = $1', [INJECT_JOB]);
    await untilInjected(id);
    expect(await recorded(id)).toEqual(ONCE);
  }, 30_000);

  it('although the job that prepares it failed for good', async () => {
    const server = await start();
    const id = await schedule(server, inMs(4 * 60_000));
    await database.source.query('DELETE FROM pgboss.job WHERE name = $1', [PREPARE_JOB]);
    await database.source.query(`UPDATE practices SET starts_at = now() + interval '1 s' WHERE id = $1`, [
      id,
    ]);
    await untilInjected(id);
    expect(await recorded(id)).toEqual(ONCE);
  }, 40_000);

  it('when its server loses its locks while it waits for the start, and another one is there', async () => {
    const [server] = await Promise.all([start(), start()]);
    const id = await schedule(server, inMs(2_500));
    await until(async () => (await stateOf(server, id)) === 'ready');
    await breakLocks();
    await untilInjected(id);
    expect(damages(id)).toHaveLength(1);
    expect(await recorded(id)).toEqual(ONCE);
    expect(await stateOf(server, id)).toBe('live');
  }, 40_000);

  it('when its server freezes in the middle of the injection and thaws after another one took over', async () => {
    const frozen = Promise.withResolvers<void>();
    const thaw = Promise.withResolvers<void>();
    const icy = new NotingShell();
    icy.beforeDamage = () => {
      frozen.resolve();
      return thaw.promise;
    };
    const first = await start({ shell: icy });
    const id = await schedule(first);
    await frozen.promise;
    const second = await start();
    await loseLockTo(second, id);
    await until(() => second.shell.damaged.length > 0);
    thaw.resolve();
    await until(() => icy.damaged.length > 0);
    await first.stop();
    servers = [second];
    expect(await recorded(id)).toEqual(ONCE);
    expect(await stateOf(second, id)).toBe('live');
  }, 40_000);

  it('and not at all when it was stopped just before', async () => {
    const [server] = await Promise.all([start(), start()]);
    const id = await schedule(server, inMs(1_500));
    await until(async () => (await stateOf(server, id)) === 'ready');
    await server.get(PracticeActions).stop(id, ada, 'nobody is there');
    const other = await schedule(server, inMs(1_500));
    await untilInjected(other);
    expect(damages(id)).toEqual([]);
    expect((await recorded(id)).live).toBe(0);
  }, 30_000);

  it('and not hours late when no server ran at its time: then it is called off, and its people are told why', async () => {
    const server = await start();
    const id = await schedule(server, inMs(HOUR_MS));
    await server.stop();
    servers = [];
    await database.source.query(`UPDATE practices SET starts_at = now() - interval '2 hours' WHERE id = $1`, [
      id,
    ]);
    await database.source.query(
      `UPDATE pgboss.job SET start_after = now() WHERE data ->> 'practiceId' = $1`,
      [id],
    );
    const notices = new FakeNotices();
    const later = await start({ notices });
    await until(async () => (await stateOf(later, id)) === 'aborted');
    expect(notices.told).toMatchObject([{ kind: 'practice.called-off', key: id, to: { people: ['p1'] } }]);
    const { abortReason } = await later.get(PracticeRepository).get(id);
    expect(abortReason).toMatch(/No SimSup server ran .* 120 minutes ago/);
    expect(await recorded(id)).toEqual({ rows: [], live: 0, applied: 0 });
  }, 30_000);
});

/** The lock of the practice goes from the server that froze to this one. */
async function loseLockTo(server: PracticeServer, practiceId: string): Promise<void> {
  const { ConductorLocks } = await import('../persistence/conductor-locks.js');
  const locks = server.get(ConductorLocks);
  while (!(await locks.take(practiceId))) await breakLocks();
}
