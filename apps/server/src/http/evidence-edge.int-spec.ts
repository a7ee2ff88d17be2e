import { jest } from '@jest/globals';
import { prepareServer } from '../fakes/server-under-test.js';

jest.setTimeout(60_000);

const server = prepareServer();
let practiceId: string;

beforeAll(async () => {
  for (const name of ['rui', 'oz', 'kim']) await server.person(name);
});

beforeEach(async () => {
  const request = { scenario: 'builder/core-locked', startsAt: '2036-07-01T10:00:00Z', again: true };
  practiceId = (await server.send('rui', 'post', '/api/practices', request).expect(201)).body.id;
  await server.send('oz', 'post', `/api/practices/${practiceId}/roster`, { role: 'observer' }).expect(200);
});

const path = (rest = ''): string => `/api/practices/${practiceId}/evidence${rest}`;
const goLive = () =>
  server.source.query(`UPDATE practices SET state = 'live', began_at = now() WHERE id = $1`, [practiceId]);
const captures = async () => (await server.send('rui', 'get', path()).expect(200)).body.evidence;

describe('evidence over HTTP', () => {
  it('is not captured before the start, and by nobody who does not respond', async () => {
    const early = await server.send('rui', 'post', path(), { node: 'live-builder-api-0' });
    expect([early.status, early.body.code]).toEqual([409, 'practice.wrong-state']);
    await goLive();
    for (const name of ['oz', 'kim']) {
      const { status, body } = await server.send(name, 'post', path(), { node: 'live-builder-api-0' });
      expect([status, body.code]).toEqual([403, 'auth.forbidden']);
    }
    expect(await captures()).toEqual([]);
  });

  it.each([
    ['no node', {}],
    ['a node without a name', { node: ' ' }],
    ['a name without end', { node: 'x'.repeat(201) }],
    ['a node that is none', { node: 'mars' }],
    ['a node on which nobody logs in', { node: 'internet' }],
    ['several at once', { node: ['live-builder-api-0'] }],
  ])('is refused of %s, and names the field', async (_, body) => {
    await goLive();
    const answer = await server.send('rui', 'post', path(), body);
    expect([answer.status, answer.body.details[0].field]).toEqual([400, 'node']);
    expect(await captures()).toEqual([]);
  });

  it('is refused with a field that is none', async () => {
    await goLive();
    const body = { node: 'live-builder-api-0', command: 'rm -rf /' };
    expect((await server.send('rui', 'post', path(), body)).body.details[0].field).toBe('(whole)');
  });

  it('is not read by strangers until the end, and none that is not there by anybody', async () => {
    await goLive();
    for (const rest of ['', '/zzzzzzzzzzzz'])
      expect((await server.send('kim', 'get', path(rest))).body.code).toBe('auth.forbidden');
    for (const name of ['zzzzzzzzzzzz', '..%2fx', 'x'.repeat(300)])
      expect((await server.send('oz', 'get', path(`/${name}`))).status).toBe(404);
    expect((await server.send('oz', 'get', '/api/practices/zzzzzzzzzzzz/evidence')).status).toBe(404);
  });

  it('of another practice is not found under this one', async () => {
    await server.source.query(
      `INSERT INTO practice_evidence (id, practice_id, node, taken_by, taken_at, bytes, missing, content)
       VALUES ('aaaaaaaaaaaa', $1, 'store', 'rui', now(), 1, '[]', 'x')`,
      [practiceId],
    );
    expect(await captures()).toHaveLength(1);
    const request = { scenario: 'builder/core-locked', startsAt: '2036-07-02T10:00:00Z', again: true };
    const { id } = (await server.send('rui', 'post', '/api/practices', request).expect(201)).body;
    expect((await server.send('rui', 'get', `/api/practices/${id}/evidence/aaaaaaaaaaaa`)).status).toBe(404);
  });
});
