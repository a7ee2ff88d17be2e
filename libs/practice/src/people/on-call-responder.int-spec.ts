import type { CreatePracticeRequest, RosterLimits } from '#contracts';
import { FakeNotices, prepareTestDatabase } from '#testing';
import { TimelineService } from '#timeline';
import { PRACTICE_TABLES, PracticeServer } from '../fakes/practice-server.js';
import { PracticeActions } from '../life/practice-actions.service.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { PracticePlans } from '../plan/practice-plans.service.js';
import { PracticeScheduler } from '../plan/practice-scheduler.service.js';
import { SignUps } from './sign-ups.service.js';

const database = prepareTestDatabase(PRACTICE_TABLES);
const ada = { id: 'ada', name: 'Ada' };
const uma = { id: 'uma', name: 'Uma' };
const cy = { id: 'cy', name: 'Cy' };
const core = { id: 'core', name: 'Core', memberIds: ['ada', 'uma'] };

let server: PracticeServer;
const notices = new FakeNotices();
let onCall: { id: string; name: string; agreed: boolean } | null;

beforeAll(async () => {
  const teams = {
    team: async (id: string) => (id === core.id ? core : null),
    present: async (ids: readonly string[]) => new Set(ids),
  };
  const rotas = { onCallOf: async () => ({ team: 'Core', person: onCall }) };
  server = await PracticeServer.start(database.url, { notices, teams, rotas });
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  notices.told.length = 0;
  onCall = { ...uma, agreed: true };
  await database.source.query('TRUNCATE practices, prerequisites CASCADE');
});

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
const HOUR_MS = 3_600_000;

function schedule(more: Partial<CreatePracticeRequest> = {}, who = ada): Promise<string> {
  const request = { scenario: 'tiny/stuck', role: 'instigator', responder: 'people', mode: 'group' };
  const whole = { ...request, startsAt: inMs(HOUR_MS), onCallTeam: 'core', ...more };
  return server.get(PracticeScheduler).schedule(whole as CreatePracticeRequest, who);
}

/** So many responders are enough. */
async function least(id: string, count: number, most = 6): Promise<void> {
  const limits: RosterLimits = { instigators: { least: 1, most: 3 }, responders: { least: count, most } };
  await server.get(SignUps).changeLimits(id, ada, { ...limits, reason: 'few of us are here' });
}

/** Its start comes now; waits until it has begun, and ends it then, or until it has been called off. */
async function begin(id: string): Promise<string> {
  await server.get(PracticePlans).move(id, ada, { startsAt: inMs(500) });
  for (;;) {
    const { state } = await server.get(PracticeRepository).get(id);
    if (state === 'live') await server.get(PracticeActions).stop(id, ada, 'enough');
    if (state === 'live' || state === 'aborted') return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const roles = async (id: string): Promise<string[]> =>
  (await server.get(PracticeRepository).members([id])).map(({ name, role }) => `${name} ${role}`);

async function events(id: string): Promise<unknown[]> {
  const all = await Array.fromAsync(server.get(TimelineService).all(id));
  return all.filter(({ type }) => type === 'practice.joined' || type === 'roster.onCallMissing');
}

describe('a practice that pages whoever is on call', () => {
  it('has them respond from the start, counts them, and tells them', async () => {
    const id = await schedule();
    await least(id, 1);
    expect(await begin(id)).toBe('live');
    expect(await roles(id)).toEqual(['Ada instigator', 'Uma responder']);
    expect((await events(id)).at(-1)).toMatchObject({
      data: { name: 'Uma', role: 'responder', onCall: 'Core' },
    });
    expect(notices.told.find(({ kind }) => kind === 'signup.confirmed')).toMatchObject({
      to: { people: ['uma'] },
      facts: { role: 'responder', onCall: 'Core' },
    });
  });

  it('says so when it is announced, and whom it would page as things stand', async () => {
    const id = await schedule();
    expect(notices.told[0]?.facts).toMatchObject({ note: expect.stringMatching(/on call for Core/) });
    const view = () => server.get(PracticePlans).view(id, cy);
    expect((await view()).onCall).toEqual({ team: 'Core', name: 'Uma', agreed: true });
    onCall = null;
    expect((await view()).onCall).toEqual({ team: 'Core', name: null, agreed: false });
  });

  it('pages nobody who has not agreed to it, and writes that down', async () => {
    onCall = { ...uma, agreed: false };
    const id = await schedule();
    await least(id, 0);
    expect(await begin(id)).toBe('live');
    expect(await roles(id)).toEqual(['Ada instigator']);
    expect((await events(id)).at(-1)).toMatchObject({ data: { name: 'Uma', why: 'not-agreed' } });
  });

  it('is called off when they alone would have made it enough, and have not agreed', async () => {
    onCall = { ...uma, agreed: false };
    const id = await schedule();
    await least(id, 1);
    expect(await begin(id)).toBe('aborted');
  });

  it.each([
    ['knows what breaks', 'not-eligible', async () => schedule({ onCallTeam: undefined }, uma)],
    [
      'lacks what responders need',
      'not-eligible',
      async () =>
        database.source.query(`INSERT INTO prerequisites VALUES ('vpn', NULL, 'attested', 'VPN', '', now())`),
    ],
  ])('leaves out somebody who %s', async (_, why, given) => {
    await given();
    const id = await schedule();
    await least(id, 0);
    expect(await begin(id)).toBe('live');
    expect(await roles(id)).toEqual(['Ada instigator']);
    expect((await events(id)).at(-1)).toMatchObject({ data: { name: 'Uma', why } });
  });

  it('keeps to its limits: those who signed up have their places', async () => {
    const id = await schedule();
    await least(id, 1, 1);
    await server.get(SignUps).signUp(id, cy, 'responder');
    expect(await begin(id)).toBe('live');
    expect(await roles(id)).toEqual(['Ada instigator', 'Cy responder']);
    expect((await events(id)).at(-1)).toMatchObject({ data: { why: 'full' } });
  });

  it('takes somebody who signed up by themselves as one who responds already', async () => {
    const id = await schedule();
    await least(id, 1);
    await server.get(SignUps).signUp(id, uma, 'responder');
    expect(await begin(id)).toBe('live');
    expect(await roles(id)).toEqual(['Ada instigator', 'Uma responder']);
    expect(notices.kinds().filter((kind) => kind === 'signup.confirmed')).toHaveLength(1);
  });

  it('is scheduled by people of the team and administrators, for a group', async () => {
    await expect(schedule({}, cy)).rejects.toMatchObject({ code: 'auth.forbidden' });
    expect(await schedule({}, { ...cy, role: 'admin' } as typeof cy)).toBeTruthy();
    for (const wrong of [{ onCallTeam: 'nobody' }, { mode: 'alone' as const }])
      await expect(schedule(wrong)).rejects.toMatchObject({
        code: 'input.invalid',
        details: [{ field: 'onCallTeam' }],
      });
  });
});
