import type { CreatePracticeRequest } from '#contracts';
import { FakeNotices, prepareTestDatabase } from '#testing';
import { TimelineService } from '#timeline';
import { PRACTICE_TABLES, PracticeServer } from '../fakes/practice-server.js';
import { PracticeActions } from '../life/practice-actions.service.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { FurtherPractices } from './further-practices.service.js';
import { PracticePlans } from './practice-plans.service.js';
import { PracticeScheduler } from './practice-scheduler.service.js';

const database = prepareTestDatabase(PRACTICE_TABLES);
const HOUR_MS = 3_600_000;
const ada = { id: 'ada', name: 'Ada' };
const bea = { id: 'bea', name: 'Bea' };
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

let server: PracticeServer;
const notices = new FakeNotices();
const people = {
  capacity: 2,
  find: async (ids: readonly string[]) =>
    [
      { ...ada, timeZone: 'Europe/Berlin' },
      { ...bea, timeZone: 'America/New_York' },
    ].filter(({ id }) => ids.includes(id)),
};

beforeAll(async () => {
  server = await PracticeServer.start(database.url, { notices, people });
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  notices.told.length = 0;
  await database.source.query('TRUNCATE practices CASCADE');
});

function schedule(more: Partial<CreatePracticeRequest> = {}, who = ada): Promise<string> {
  const request = { scenario: 'tiny/stuck', role: 'instigator', responder: 'people', mode: 'group', ...more };
  return server.get(PracticeScheduler).schedule(request as CreatePracticeRequest, who);
}

const plans = () => server.get(PracticePlans);
const types = async (id: string) =>
  (await Array.fromAsync(server.get(TimelineService).all(id))).map(({ type }) => type);
const jobs = async (id: string): Promise<string[]> =>
  (
    await database.source.query(
      `SELECT name, state, start_after FROM pgboss.job WHERE data ->> 'practiceId' = $1 AND state < 'active'
        AND name IN ('practice.prepare', 'practice.inject') ORDER BY name`,
      [id],
    )
  ).map(
    (row: { name: string; start_after: Date }) => `${row.name} ${row.start_after.toISOString().slice(0, 16)}`,
  );

describe('a plan', () => {
  it('is made on the clocks of a zone, with the length that the scenario says, and everybody is told', async () => {
    const id = await schedule({ localStart: '2036-07-01T10:00', timeZone: 'Europe/Berlin' });
    expect(await plans().view(id, ada)).toMatchObject({
      startsAt: '2036-07-01T08:00:00.000Z',
      endsAt: '2036-07-01T08:30:00.000Z',
      localStart: '2036-07-01T10:00',
      timeZone: 'Europe/Berlin',
      expectedMinutes: 30,
      warnings: [],
    });
    expect(notices.told).toMatchObject([{ kind: 'practice.announced', to: { everyone: true } }]);
  });

  it('is warned of: hours of somebody, another practice of theirs, room, and length', async () => {
    const at = { localStart: '2036-07-01T10:00', timeZone: 'Europe/Berlin', expectedMinutes: 60 };
    const check = () => plans().check({ ...at, people: ['bea'] }, ada);
    expect((await check()).warnings).toMatchObject([
      { kind: 'business-hours', people: ['Bea'], message: expect.stringContaining('2036-07-01 04:00') },
    ]);
    await schedule(at, bea);
    await schedule(at, bea);
    expect((await check()).warnings.map(({ kind, people: who }) => `${kind} ${who}`)).toEqual([
      'business-hours Bea',
      'conflict Bea',
      'capacity ',
    ]);
    const long = await plans().check({ ...at, expectedMinutes: 600, people: [] }, ada);
    expect(long.warnings.map(({ kind }) => kind)).toContain('length');
  });

  it('shows certificate and rehearsals to instigators alone', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    expect((await plans().view(id, ada)).certificate).toMatchObject({ standing: 'none' });
    expect(await plans().view(id, bea)).toMatchObject({ certificate: null, rehearsals: null });
  });
});

describe('moving a practice', () => {
  it('moves its jobs, stands on the timeline, and tells its people', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    const startsAt = inHours(5);
    await plans().move(id, ada, { startsAt, reason: 'a release' });
    expect(await jobs(id)).toEqual([
      `practice.inject ${startsAt.slice(0, 16)}`,
      `practice.prepare ${new Date(Date.parse(startsAt) - 120_000).toISOString().slice(0, 16)}`,
    ]);
    expect(await types(id)).toContain('practice.moved');
    expect(notices.told.at(-1)).toMatchObject({
      kind: 'practice.moved',
      to: { people: ['ada'] },
      facts: { startsAt, by: 'Ada', reason: 'a release' },
    });
  });

  it('back and forth leaves one plan, and of two who move it at once one is refused', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    const before = (await plans().view(id, ada)).startsAt;
    await plans().move(id, ada, { startsAt: inHours(5) });
    await plans().move(id, ada, { startsAt: before });
    expect(await jobs(id)).toHaveLength(2);
    const both = [4, 6].map((hours) => plans().move(id, ada, { startsAt: inHours(hours) }));
    const outcomes = await Promise.allSettled(both);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused.every((code) => code === 'store.conflict')).toBe(true);
    expect((await plans().view(id, ada)).revision).toBe(4 - refused.length);
    expect(await jobs(id)).toHaveLength(2);
  });

  it('is for its instigators and whoever scheduled it, to a time that is still to come, before it begins', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    const code = (who: typeof ada, startsAt: string) =>
      plans()
        .move(id, who, { startsAt })
        .then(
          () => 'moved',
          (error) => error.code,
        );
    expect(await code(bea, inHours(4))).toBe('auth.forbidden');
    expect(await code(ada, inHours(-1))).toBe('input.invalid');
    await database.source.query(`UPDATE practices SET state = 'ready' WHERE id = $1`, [id]);
    expect(await code(ada, inHours(2))).toBe('input.invalid');
    await database.source.query(`UPDATE practices SET state = 'live', began_at = now() WHERE id = $1`, [id]);
    expect(await code(ada, inHours(4))).toBe('practice.wrong-state');
    expect(await types(id)).not.toContain('practice.moved');
  });
});

describe('calling a practice off', () => {
  it('ends it with its reason, takes its jobs back, and tells its people, once', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    const both = [0, 1].map(() => plans().callOff(id, ada, 'a real incident'));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await server.get(PracticeRepository).get(id)).toMatchObject({
      state: 'aborted',
      abortReason: 'a real incident',
    });
    expect(await jobs(id)).toEqual([]);
    expect(notices.kinds()).toEqual(['practice.announced', 'practice.called-off']);
  });

  it('is refused once it has begun, and changes nothing', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    await database.source.query(`UPDATE practices SET state = 'live', began_at = now() WHERE id = $1`, [id]);
    await expect(plans().callOff(id, ada, 'late')).rejects.toMatchObject({ code: 'practice.wrong-state' });
    expect((await server.get(PracticeRepository).get(id)).state).toBe('live');
  });
});

describe('practices that come from another one', () => {
  it('rehearse its very variant by a script, and are shown beside it', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    const run = await server.get(FurtherPractices).rehearse(id, ada);
    const { variantSeed } = await server.get(PracticeRepository).get(id);
    expect(await server.get(PracticeRepository).get(run)).toMatchObject({
      scenarioId: 'tiny/stuck',
      variantSeed,
      responder: 'scripted',
      attempt: 'fix',
    });
    expect((await plans().view(id, ada)).rehearsals).toMatchObject([{ id: run }]);
    await expect(server.get(FurtherPractices).rehearse(id, bea)).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
    await server.get(PracticeActions).stop(run, ada, 'enough');
  });

  it('follow it once it is over, for the same people, and only once', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    const next = () => server.get(FurtherPractices).next(id, ada, { startsAt: inHours(4) });
    await expect(next()).rejects.toMatchObject({ code: 'practice.wrong-state' });
    await plans().callOff(id, ada, 'it was over in minutes');
    const following = await next();
    expect(await next()).toBe(following);
    const members = await server.get(PracticeRepository).members([following]);
    expect(members.map(({ personId, role }) => `${personId} ${role}`)).toEqual(['ada instigator']);
  });

  it('are never two: of those who ask in the same moment one makes it, and others get it or are refused', async () => {
    const id = await schedule({ startsAt: inHours(3) });
    await plans().callOff(id, ada, 'it was over in minutes');
    const asked = Array.from({ length: 5 }, () =>
      server.get(FurtherPractices).next(id, ada, { startsAt: inHours(4) }),
    );
    const outcomes = await Promise.allSettled(asked);
    const made = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(new Set(made).size).toBe(1);
    expect(new Set([...refused, 'store.conflict'])).toEqual(new Set(['store.conflict']));
    expect(await server.get(FurtherPractices).next(id, ada, {})).toBe(made[0]);
  });
});
