import { jest } from '@jest/globals';
import type { PracticeState } from '#contracts';
import { prepareServer } from '../fakes/server-under-test.js';

jest.setTimeout(60_000);

const server = prepareServer();

let ruis = 0;
/** Who responds: each practice has a new one, who knows no scenario yet. */
const rui = (): string => `rui ${ruis}`;
const who = (name: string): string => (name === 'rui' ? rui() : name);

beforeAll(async () => {
  for (const name of ['ines', 'kim']) await server.person(name);
});

const PLAN = {
  scenario: 'builder/core-locked',
  role: 'instigator',
  mode: 'group',
  startsAt: '2036-07-01T10:00:00Z',
};

async function practice(state: PracticeState = 'announced'): Promise<string> {
  const { id } = (await server.send('ines', 'post', '/api/practices', PLAN).expect(201)).body;
  ruis += 1;
  await server.person(rui());
  await server.send(rui(), 'post', `/api/practices/${id}/roster`, { role: 'responder' }).expect(200);
  await server.source.query('UPDATE practices SET state = $1, began_at = now() WHERE id = $2', [state, id]);
  return id;
}

/** How many facts stand on the timeline. */
const facts = async (id: string): Promise<number> =>
  (await server.send('ines', 'get', `/api/practices/${id}`).expect(200)).body.lastSeq;
const count = async (): Promise<number> =>
  (await server.source.query('SELECT count(*)::int AS count FROM practices'))[0].count;

describe('a practice that is asked for wrongly', () => {
  it.each([
    ['no scenario and none to draw', { scenario: undefined }, 'scenario'],
    ['a scenario and a draw', { draw: {} }, 'scenario'],
    ['a scenario whose name is no name', { scenario: '../core-locked' }, 'scenario'],
    ['a variant without end', { variant: 'x'.repeat(33) }, 'variant'],
    ['a role that is none', { role: 'king' }, 'role'],
    ['a mode that is none', { mode: 'crowd' }, 'mode'],
    ['a start in the past', { startsAt: '2020-01-01T00:00:00Z' }, 'startsAt'],
    ['a start that is none', { startsAt: 'soon' }, 'startsAt'],
    ['a start beyond all calendars', { startsAt: '+275760-09-13T00:00:00Z' }, 'startsAt'],
    ['a tempo of nothing', { tempo: 0 }, 'tempo'],
    ['a tempo that the stack cannot keep', { tempo: 99 }, 'tempo'],
    ['an attempt that nobody plays', { attempt: 'free-disk' }, 'attempt'],
    ['minutes that are none', { expectedMinutes: 'an hour' }, 'expectedMinutes'],
    ['a field that is none', { sealed: {} }, '(whole)'],
  ])('is refused with %s, and the field is named', async (_, wrong, field) => {
    const before = await count();
    const answer = await server.send('ines', 'post', '/api/practices', { ...PLAN, ...wrong });
    expect([answer.status, answer.body.details?.[0].field]).toEqual([400, field]);
    expect(await count()).toBe(before);
  });

  it('of a scenario that there is not is not made', async () => {
    const before = await count();
    const answer = await server.send('ines', 'post', '/api/practices', {
      ...PLAN,
      scenario: 'builder/nothing',
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'scenario.unknown']);
    expect(await count()).toBe(before);
  });
});

describe('what comes at the wrong time', () => {
  it.each([
    ['a hint before the start', 'announced', 'ines', 'post', '/hints', {}],
    ['advice before the start', 'announced', 'ines', 'get', '/advice', undefined],
    ['help before the start', 'announced', 'rui', 'post', '/stumped', undefined],
    ['an acknowledgement before the start', 'ready', 'rui', 'post', '/acknowledge', undefined],
    ['an end before the start', 'ready', 'rui', 'post', '/declare-over', undefined],
    ['a sign-up after the start', 'live', 'kim', 'post', '/roster', { role: 'responder' }],
    ['a withdrawal after the start', 'live', 'rui', 'delete', '/roster/me', undefined],
    ['another plan after the start', 'live', 'ines', 'put', '/plan', { expectedMinutes: 60 }],
    ['other limits after the start', 'live', 'ines', 'put', '/roster/limits', limits()],
    ['a rehearsal after the start', 'live', 'ines', 'post', '/rehearse', undefined],
    ['an acknowledgement before the page', 'live', 'rui', 'post', '/acknowledge', undefined],
    ['an end while users suffer', 'live', 'rui', 'post', '/declare-over', undefined],
    ['a hint after service came back', 'restored', 'ines', 'post', '/hints', {}],
    ['a hint after the end', 'closed', 'ines', 'post', '/hints', {}],
    ['a message after the end', 'closed', 'rui', 'post', '/messages', { room: 'status', text: 'x' }],
    ['a coordinator after the end', 'closed', 'rui', 'post', '/coordinator', { personId: 'x' }],
    ['a stop after the end', 'closed', 'ines', 'post', '/stop', { reason: 'x' }],
    ['an undoing after the end', 'closed', 'ines', 'post', '/revert', undefined],
  ] as const)('is refused, and changes nothing: %s', async (_, state, name, method, rest, body) => {
    const id = await practice(state);
    const before = await facts(id);
    const answer = await server.send(who(name), method, `/api/practices/${id}${rest}`, body);
    expect([answer.status, answer.body.code]).toEqual([409, 'practice.wrong-state']);
    expect(answer.body.message).toMatch(/\.$/);
    expect(await facts(id)).toBe(before);
  });

  it('of two who stop it at once, one is told that it was stopped', async () => {
    const id = await practice('live');
    const stop = (name: string) =>
      server.send(name, 'post', `/api/practices/${id}/stop`, { reason: `${name} says` });
    const answers = await Promise.all([stop('ines'), stop(rui())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const again = await stop('ines');
    expect([again.status, again.body.message]).toEqual([
      409,
      'The practice cannot be stopped: the practice was stopped. Schedule a new one.',
    ]);
  });

  it('of two who call it off at once, one is told that it was', async () => {
    const id = await practice();
    const callOff = () => server.send('ines', 'post', `/api/practices/${id}/call-off`, { reason: 'x' });
    const answers = await Promise.all([callOff(), callOff()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('of two who are stumped at once, one says so', async () => {
    const id = await practice('live');
    const stumped = () => server.send(rui(), 'post', `/api/practices/${id}/stumped`);
    const answers = await Promise.all([stumped(), stumped()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('pages of a timeline and of an impact', () => {
  it.each([
    ['/timeline?after=-1', 'after'],
    ['/timeline?after=x', 'after'],
    ['/timeline?limit=0', 'limit'],
    ['/timeline?limit=100000', 'limit'],
    ['/timeline?role=instigator', '(whole)'],
    ['/impact?bucketMs=0', 'bucketMs'],
    ['/impact?bucketMs=1e99', 'bucketMs'],
  ])('are not asked for by %s', async (query, field) => {
    const id = await practice();
    const answer = await server.send('kim', 'get', `/api/practices/${id}${query}`);
    expect([answer.status, answer.body.details?.[0].field]).toEqual([400, field]);
  });

  it('are empty beyond the end', async () => {
    const id = await practice();
    const { body } = await server.send('kim', 'get', `/api/practices/${id}/timeline?after=9007199254740991`);
    expect(body.events).toEqual([]);
  });
});

function limits() {
  return { instigators: { least: 1, most: 3 }, responders: { least: 1, most: 6 }, reason: 'x' };
}
