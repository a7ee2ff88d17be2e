import { jest } from '@jest/globals';
import type { PracticeState } from '#contracts';
import { prepareServer } from '../fakes/server-under-test.js';

jest.setTimeout(60_000);

const server = prepareServer();
let practiceId: string;

/** Rui responds alone, Oz observes, Kim has nothing to do with it. */
beforeAll(async () => {
  for (const name of ['rui', 'oz', 'kim']) await server.person(name);
  const request = { scenario: 'builder/core-locked', startsAt: '2036-07-01T10:00:00Z' };
  practiceId = (await server.send('rui', 'post', '/api/practices', request).expect(201)).body.id;
  await server.send('oz', 'post', `/api/practices/${practiceId}/roster`, { role: 'observer' }).expect(200);
});

const path = (rest: string): string => `/api/practices/${practiceId}${rest}`;
const become = (state: PracticeState) =>
  server.source.query('UPDATE practices SET state = $1, began_at = now(), ended_at = now() WHERE id = $2', [
    state,
    practiceId,
  ]);
const written = async (): Promise<unknown> => {
  const { body } = await server.send('kim', 'get', path('/after')).expect(200);
  const { assessment, debrief, notes, actions } = body;
  return { assessment, debrief, notes, actions };
};
const NOTHING = { assessment: null, debrief: null, notes: null, actions: [] };

const assessment = { startedAt: '2026-11-20T14:00:00Z', endedAt: '2026-11-20T15:00:00Z', touched: 'All' };
const debrief = { startsAt: '2036-07-02T10:00:00Z', timeZone: 'Europe/Berlin' };
const action = () => ({ what: 'An alarm', ownerId: server.idOf('rui'), dueOn: '2036-08-01' });
const share = (failedShare: number) => ({ ...assessment, journeys: [{ name: 'fly', failedShare }] });

describe('what comes after a practice', () => {
  it.each([
    ['get', '/after', undefined],
    ['put', '/assessment', assessment],
    ['put', '/debrief', debrief],
    ['put', '/debrief/notes', { helped: 'x' }],
    ['post', '/actions', { what: 'x', ownerId: 'x', dueOn: '2036-08-01' }],
    ['get', '/artifacts', undefined],
    ['get', '/artifacts/timeline.json', undefined],
    ['post', '/next', {}],
  ] as const)('does not come before its end: %s %s', async (method, rest, body) => {
    await become('announced');
    const answer = await server.send('rui', method, path(rest), body);
    expect([answer.status, answer.body.code]).toEqual([409, 'practice.wrong-state']);
  });

  it.each([
    ['put', '/assessment', assessment],
    ['put', '/debrief', debrief],
    ['put', '/debrief/notes', { helped: 'x' }],
    ['post', '/actions', { what: 'x', ownerId: 'x', dueOn: '2036-08-01' }],
    ['post', '/next', {}],
  ] as const)('is written by those who took part: %s %s', async (method, rest, body) => {
    await become('closed');
    for (const name of ['oz', 'kim'])
      expect((await server.send(name, method, path(rest), body)).body.code).toBe('auth.forbidden');
    expect(await written()).toEqual(NOTHING);
  });

  it.each([
    ['an end before the beginning', { ...assessment, endedAt: '2026-11-20T13:00:00Z' }, 'endedAt'],
    ['a beginning that is none', { ...assessment, startedAt: 'at noon' }, 'startedAt'],
    ['nothing said', { ...assessment, touched: ' ' }, 'touched'],
    ['too much said', { ...assessment, touched: 'x'.repeat(4_001) }, 'touched'],
    ['more than all of it', share(1.1), 'journeys.0.failedShare'],
    ['less than none of it', share(-0.1), 'journeys.0.failedShare'],
    ['a journey that the stack has not', share(1), 'journeys.0.name'],
    ['a field that is none', { ...assessment, score: 10 }, '(whole)'],
  ])('refuses an assessment with %s, and names the field', async (_, body, field) => {
    await become('closed');
    const answer = await server.send('rui', 'put', path('/assessment'), body);
    expect([answer.status, answer.body.details?.[0].field]).toEqual([400, field]);
    expect(await written()).toEqual(NOTHING);
  });

  it.each([
    ['in the past', { ...debrief, startsAt: '2020-01-01T10:00:00Z' }, 'startsAt'],
    ['at no time', { ...debrief, startsAt: 'soon' }, 'startsAt'],
    ['beyond all calendars', { ...debrief, startsAt: '+275760-09-13T00:00:00Z' }, 'startsAt'],
    ['in no zone', { ...debrief, timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['of no length', { ...debrief, minutes: 0 }, 'minutes'],
    ['of a day', { ...debrief, minutes: 1_440 }, 'minutes'],
    ['at a place without end', { ...debrief, place: 'x'.repeat(501) }, 'place'],
  ])('refuses a debrief %s, and names the field', async (_, body, field) => {
    await become('closed');
    const answer = await server.send('rui', 'put', path('/debrief'), body);
    expect([answer.status, answer.body.details?.[0].field]).toEqual([400, field]);
    const notes = await server.send('rui', 'put', path('/debrief/notes'), { helped: 'x'.repeat(4_001) });
    expect([notes.status, notes.body.details[0].field]).toEqual([400, 'helped']);
    expect(await written()).toEqual(NOTHING);
  });

  it.each([
    ['of nothing', { what: ' ' }, 'what'],
    ['without end', { what: 'x'.repeat(501) }, 'what'],
    ['owned by nobody of the practice', { ownerId: 'kim' }, 'ownerId'],
    ['for a day that is over', { dueOn: '2020-01-01' }, 'dueOn'],
    ['for a day that is none', { dueOn: '2036-02-30' }, 'dueOn'],
    ['that is done from the start', { doneAt: '2036-08-01' }, '(whole)'],
  ])('refuses an action item %s, and names the field', async (_, wrong, field) => {
    await become('closed');
    const answer = await server.send('rui', 'post', path('/actions'), { ...action(), ...wrong });
    expect([answer.status, answer.body.details?.[0].field]).toEqual([400, field]);
    expect(await written()).toEqual(NOTHING);
  });
});

describe('an action item', () => {
  const item = async (): Promise<string> => {
    await become('closed');
    return (await server.send('rui', 'post', path('/actions'), action()).expect(201)).body.id;
  };

  it('is done once, also when two say so at once, and by those who took part', async () => {
    const id = await item();
    const done = (name: string) => server.send(name, 'post', `/api/actions/${id}/done`);
    for (const name of ['oz', 'kim']) expect((await done(name)).status).toBe(403);
    const answers = await Promise.all([done('rui'), done('rui')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is tested again by those who took part, and not in the past', async () => {
    const id = await item();
    const retest = (name: string, body: object) =>
      server.send(name, 'post', `/api/actions/${id}/retest`, body);
    for (const name of ['oz', 'kim']) expect((await retest(name, {})).status).toBe(403);
    const past = await retest('rui', { startsAt: '2020-01-01T10:00:00Z' });
    expect([past.status, past.body.details[0].field]).toEqual([400, 'startsAt']);
    const soon = await retest('rui', { startsAt: 'soon' });
    expect([soon.status, soon.body.details[0].field]).toEqual([400, 'startsAt']);
    const { body } = await server.send('rui', 'get', '/api/actions').expect(200);
    expect(body.actions.find((one: { id: string }) => one.id === id).retestId).toBeNull();
  });

  it('that is none is neither done nor tested, and lists are asked for as they are', async () => {
    for (const what of ['done', 'retest'])
      expect((await server.send('rui', 'post', `/api/actions/zzzzzzzzzzzz/${what}`, {})).status).toBe(404);
    const wrong = await server.send('rui', 'get', '/api/actions?open=maybe');
    expect([wrong.status, wrong.body.details[0].field]).toEqual([400, 'open']);
  });
});

describe('the files of a practice', () => {
  it.each([
    '..%2f..%2fetc%2fpasswd',
    'terminal-zzzzzzzzzzzz.cast',
    '__proto__',
    'constructor',
    'x'.repeat(300),
  ])('have no other names: %s', async (name) => {
    await become('closed');
    const answer = await server.send('rui', 'get', path(`/artifacts/${name}`));
    expect([answer.status, answer.body.code]).toEqual([404, 'resource.not-found']);
  });

  it('are none when it never began, and nothing is written about it', async () => {
    await become('closed');
    await server.source.query('UPDATE practices SET began_at = NULL WHERE id = $1', [practiceId]);
    for (const part of ['/artifacts', '/after']) {
      const { body } = await server.send('kim', 'get', path(part)).expect(409);
      expect(body.message).toMatch(/never began/);
    }
  });

  it('are shown as pages that can do nothing', async () => {
    await become('closed');
    const { headers } = await server.send('kim', 'get', path('/artifacts/postmortem.html')).expect(200);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  });
});
