import type { FeedEvent, RosterView } from '#contracts';
import { Conductor } from '#practice';
import { prepareServer } from '../fakes/server-under-test.js';

const server = prepareServer();
const PEOPLE = ['ines', 'ivo', 'ira', 'iman', 'rui', 'rae', 'ron', 'roz', 'rob', 'rex', 'ray', 'oz'];

beforeAll(async () => {
  for (const name of PEOPLE) await server.person(name);
});

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A practice for a group that Ines instigates. */
async function announced(more: object = {}): Promise<string> {
  const request = {
    scenario: 'builder/core-locked',
    role: 'instigator',
    mode: 'group',
    startsAt: inHours(24),
    ...more,
  };
  return (await server.send('ines', 'post', '/api/practices', request).expect(201)).body.id;
}

const path = (id: string): string => `/api/practices/${id}/roster`;
const signUp = (name: string, id: string, role = 'responder') =>
  server.send(name, 'post', path(id), { role });
const withdraw = (name: string, id: string) => server.send(name, 'delete', `${path(id)}/me`);
const roster = async (id: string, name = 'oz'): Promise<RosterView> =>
  (await server.send(name, 'get', path(id)).expect(200)).body;
const names = async (id: string) =>
  (await roster(id)).entries.map(({ name, role, place }) => `${name} ${role}${place ? ` ${place}` : ''}`);

async function events(id: string, name = 'ines'): Promise<string[]> {
  const { body } = await server.send(name, 'get', `/api/practices/${id}/timeline`).expect(200);
  return body.events.map(({ type, data }: FeedEvent) => `${type} ${'name' in data ? data.name : ''}`.trim());
}

async function told(id: string): Promise<string[]> {
  const rows = await server.source.query(
    `SELECT n.kind, p.name FROM notices n JOIN notice_deliveries d ON d.notice_id = n.id AND d.way = 'browser'
       JOIN people p ON p.id = d.person_id WHERE n.practice_id = $1 AND n.kind LIKE 'signup.%' ORDER BY n.told_at`,
    [id],
  );
  return rows.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`);
}

const SIX = ['rui', 'rae', 'ron', 'roz', 'rob', 'rex'];

describe('signing up for a practice', () => {
  it('gives a place, tells it, and puts it on the timeline', async () => {
    const id = await announced();
    const { body } = await signUp('rui', id).expect(200);
    expect(body.can).toMatchObject({ signUpAs: [], withdraw: true });
    expect(await names(id)).toEqual(['ines instigator', 'rui responder']);
    expect(await events(id)).toContain('practice.joined rui');
    expect(await told(id)).toEqual(['signup.confirmed rui']);
  });

  it('gives each of many who come at once a place or a wait, and never more than there are', async () => {
    const id = await announced();
    const seven = [...SIX, 'ray'];
    await Promise.all(seven.map((name) => signUp(name, id).expect(200)));
    const { entries } = await roster(id);
    expect(entries.filter(({ role, place }) => role === 'responder' && place === null)).toHaveLength(6);
    expect(entries.filter(({ place }) => place !== null).map(({ place }) => place)).toEqual([1]);
  });

  it('is accepted once when somebody asks ten times at once', async () => {
    const id = await announced();
    const answers = await Promise.all(Array.from({ length: 10 }, () => signUp('rui', id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect((await events(id)).filter((line) => line === 'practice.joined rui')).toHaveLength(1);
  });

  it('lets whoever waits longest move up when somebody withdraws, and tells both', async () => {
    const id = await announced();
    for (const name of [...SIX, 'ray', 'oz']) await signUp(name, id).expect(200);
    expect((await names(id)).slice(-2)).toEqual(['ray responder 1', 'oz responder 2']);
    await withdraw('rae', id).expect(200);
    expect((await names(id)).at(-1)).toBe('oz responder 1');
    expect((await events(id)).slice(-2)).toEqual(['roster.left rae', 'practice.joined ray']);
    expect((await told(id)).slice(-4)).toEqual([
      'signup.waiting ray',
      'signup.waiting oz',
      'signup.withdrawn rae',
      'signup.promoted ray',
    ]);
  });

  it('puts whoever withdrew and comes again at the end of the line', async () => {
    const id = await announced();
    for (const name of [...SIX, 'ray']) await signUp(name, id).expect(200);
    await withdraw('rui', id).expect(200);
    await signUp('rui', id).expect(200);
    expect((await names(id)).slice(-2)).toEqual(['ray responder', 'rui responder 1']);
  });

  it('gives those who wait no part in the practice', async () => {
    const id = await announced();
    for (const name of [...SIX, 'ray']) await signUp(name, id).expect(200);
    const { body } = await server.send('ray', 'get', `/api/practices/${id}`).expect(200);
    expect([body.myRole, body.can.stop]).toEqual([null, false]);
    expect(body.people.map(({ name }: { name: string }) => name)).not.toContain('ray');
  });
});

describe('what breaks', () => {
  it('is shown to whoever instigates, and no longer to whoever has withdrawn from it', async () => {
    const id = await announced();
    const sealed = async () =>
      (await server.send('ivo', 'get', `/api/practices/${id}`).expect(200)).body.sealed !== null;
    expect(await sealed()).toBe(false);
    await signUp('ivo', id, 'instigator').expect(200);
    expect(await sealed()).toBe(true);
    await withdraw('ivo', id).expect(200);
    expect(await sealed()).toBe(false);
  });

  it('is not shown to an instigator who waits for a place', async () => {
    const id = await announced();
    for (const name of ['ivo', 'ira', 'iman']) await signUp(name, id, 'instigator').expect(200);
    expect((await names(id)).at(-1)).toBe('iman instigator 1');
    const { body } = await server.send('iman', 'get', `/api/practices/${id}`).expect(200);
    expect([body.sealed, body.scenario]).toEqual([null, null]);
  });

  it('is not responded to by whoever has seen it', async () => {
    const id = await announced();
    await signUp('ivo', id, 'instigator').expect(200);
    await withdraw('ivo', id).expect(200);
    expect((await roster(id, 'ivo')).can.signUpAs).toEqual(['instigator', 'observer']);
    const { body } = await signUp('ivo', id).expect(409);
    expect(body.code).toBe('signup.knows-scenario');
    const forced = server.source.query(
      `UPDATE practice_members SET standing = 'in', role = 'responder' WHERE practice_id = $1 AND name = 'ivo'`,
      [id],
    );
    await expect(forced).rejects.toThrow('practice_members_unspoiled');
  });
});

describe('a scenario that somebody knows from another practice', () => {
  it('is not responded to in the same variant', async () => {
    const request = { scenario: 'builder/core-locked', role: 'instigator', mode: 'group', variant: 'one' };
    const body = { ...request, startsAt: inHours(24) };
    await server.send('iman', 'post', '/api/practices', body).expect(201);
    const same = await announced({ variant: 'one' });
    expect((await roster(same, 'iman')).can.signUpAs).toEqual(['instigator', 'observer']);
    expect((await signUp('iman', same).expect(409)).body.code).toBe('signup.knows-scenario');
    await signUp('rui', same).expect(200);
  });
});

describe('the limits', () => {
  const limits = (responders: object, reason = 'We are only two this week') => ({
    instigators: { least: 1, most: 3 },
    responders,
    reason,
  });
  const change = (name: string, id: string, body: object, headers?: Record<string, string>) =>
    server.send(name, 'put', `${path(id)}/limits`, body, headers);

  it('are overridden by an instigator, with the reason on record, and those who wait move up', async () => {
    const id = await announced();
    for (const name of [...SIX, 'ray']) await signUp(name, id).expect(200);
    await change('ines', id, limits({ least: 1, most: 7 }, 'Ray is new and should see it')).expect(200);
    const { overridden, entries } = await roster(id);
    expect(overridden).toMatchObject({ by: 'ines', reason: 'Ray is new and should see it' });
    expect(entries.every(({ place }) => place === null)).toBe(true);
    expect((await events(id)).slice(-2)).toEqual(['roster.limitsChanged', 'practice.joined ray']);
  });

  it('take nobody’s place away', async () => {
    const id = await announced();
    for (const name of SIX) await signUp(name, id).expect(200);
    await change('ines', id, limits({ least: 1, most: 2 })).expect(200);
    expect(await names(id)).toHaveLength(7);
    await signUp('ray', id).expect(200);
    expect((await names(id)).at(-1)).toBe('ray responder 1');
  });

  it('are not for others, nor for an instigator who looks through the eyes of a responder', async () => {
    const id = await announced();
    await signUp('rui', id).expect(200);
    const body = limits({ least: 1, most: 2 });
    for (const name of ['rui', 'oz']) await change(name, id, body).expect(403);
    await change('ines', id, body, { 'x-simsup-view-as': 'responder' }).expect(403);
    expect((await roster(id)).overridden).toBeNull();
  });

  it.each([
    ['no reason', limits({ least: 1, most: 2 }, ' '), 'reason'],
    ['more at least than at most', limits({ least: 4, most: 2 }), 'responders.most'],
    ['no place at all', limits({ least: 0, most: 0 }), 'responders.most'],
    ['half a person', limits({ least: 0.5, most: 2 }), 'responders.least'],
    ['a crowd', limits({ least: 1, most: 10_000 }), 'responders.most'],
  ])('with %s are refused, and the field is named', async (_, body, field) => {
    const id = await announced();
    const answer = await change('ines', id, body).expect(400);
    expect(answer.body.details[0].field).toBe(field);
    expect((await roster(id)).overridden).toBeNull();
  });
});

describe('practising alone', () => {
  it('is a mode of its own: nobody else takes part, and others may look', async () => {
    const alone = { scenario: 'builder/core-locked', startsAt: inHours(24) };
    const { id } = (await server.send('rui', 'post', '/api/practices', alone).expect(201)).body;
    expect(await roster(id)).toMatchObject({ mode: 'alone', can: { signUpAs: ['observer'] } });
    expect((await signUp('rae', id)).body.code).toBe('signup.closed');
    expect((await withdraw('rui', id)).body.code).toBe('signup.closed');
    await signUp('oz', id, 'observer').expect(200);
    expect((await roster(id)).missing).toEqual({ instigators: 0, responders: 0 });
  });

  it('is what a script does; and a group needs a start', async () => {
    const group = { scenario: 'builder/core-locked', role: 'instigator', mode: 'group' };
    const now = await server.send('ines', 'post', '/api/practices', group).expect(400);
    expect(now.body.details[0].field).toBe('startsAt');
    const script = { ...group, startsAt: inHours(1), responder: 'scripted' };
    const scripted = await server.send('ines', 'post', '/api/practices', script).expect(400);
    expect(scripted.body.details[0].field).toBe('mode');
  });
});

describe('sign-up requests that make no sense', () => {
  it.each([
    ['an unknown practice', 'post', '/api/practices/zzzzzzzzzzzz/roster', { role: 'responder' }, 404],
    ['an id that is none', 'get', '/api/practices/..%2f..%2fetc/roster', undefined, 404],
    ['a role that is picked later', 'post', '', { role: 'coordinator' }, 400],
    ['a role that is none', 'post', '', { role: 'king' }, 400],
    ['somebody else’s name', 'post', '', { role: 'responder', personId: 'x' }, 400],
    ['a withdrawal of somebody who is not in', 'delete', '/me', undefined, 409],
  ] as const)('are refused: %s', async (_, method, where, body, status) => {
    const id = await announced();
    const target = where.startsWith('/api') ? where : `${path(id)}${where}`;
    await server.send('oz', method, target, body).expect(status);
    expect(await names(id)).toEqual(['ines instigator']);
  });

  it('come too late once the practice was stopped', async () => {
    const id = await announced();
    await server.send('ines', 'post', `/api/practices/${id}/stop`, { reason: 'x' }).expect(200);
    for (const attempt of [signUp('rui', id), signUp('rui', id, 'observer'), withdraw('ines', id)])
      expect((await attempt).body.code).toMatch(/practice\.wrong-state/);
  });
});

describe('a practice for which too few have signed up', () => {
  it('is called off when it would be prepared, says who is missing, and tells those who came', async () => {
    await server.app.get(Conductor).start();
    const id = await announced({ startsAt: inHours(0.02) });
    const view = async () => (await server.send('oz', 'get', `/api/practices/${id}`).expect(200)).body;
    while ((await view()).state === 'announced') await new Promise((resolve) => setImmediate(resolve));
    expect(await view()).toMatchObject({
      state: 'aborted',
      abortReason: expect.stringContaining('3 responders are missing'),
    });
    const [{ facts }] = await server.source.query(
      `SELECT facts FROM notices WHERE practice_id = $1 AND kind = 'practice.called-off'`,
      [id],
    );
    expect(facts.reason).toMatch(/3 responders are missing/);
  });
});
