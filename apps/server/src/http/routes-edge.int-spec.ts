import { jest } from '@jest/globals';
import request from 'supertest';
import { prepareServer } from '../fakes/server-under-test.js';

jest.setTimeout(120_000);

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What nobody needs to log in for. */
const PUBLIC = [
  'get /api/health',
  'get /api/openapi.json',
  'get /login/:token',
  'post /api/sign-in',
  'get /api/sign-in-ways',
  'get /api/openid/start',
  'get /api/openid/callback',
  'post /api/forgot-password',
  'post /api/invitations/look',
  'post /api/invitations/accept',
  'get /api/calendars/:token.ics',
];
/** These end the caller's login, or answer for as long as the caller listens. */
const APART = ['post /api/logout', 'get /api/practices/:id/logs/tail'];

const server = prepareServer();

beforeAll(async () => {
  await server.person('ada', 'admin');
});

/** Every route that the server has, as the framework knows it. */
function routes(): { method: Method; path: string }[] {
  const { stack } = server.app.getHttpAdapter().getInstance().router as unknown as {
    stack: { route?: { path: string; methods: Record<string, boolean> } }[];
  };
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => ({ method: method as Method, path: route.path })) : [],
  );
}

const line = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const filled = (path: string, value: string): string => path.replace(/[:*]\w+/g, value);
const entered = () => routes().filter((route) => ![...PUBLIC, ...APART].includes(line(route)));

/** All that answered with a defect of ours, or with what is no answer of this API. */
async function defects(value: string, body: object | undefined): Promise<string[]> {
  const found: string[] = [];
  for (const { method, path } of entered()) {
    const { status, body: answer } = await server.send('ada', method, filled(path, value), body);
    if (status >= 500 || (status >= 400 && typeof answer.code !== 'string'))
      found.push(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  }
  return found;
}

describe('every route', () => {
  it('asks for a login, but for those that let people in', async () => {
    expect(entered().length).toBeGreaterThan(60);
    const open: string[] = [];
    for (const { method, path } of entered()) {
      const { status } = await request(server.app.getHttpServer())
        [method](filled(path, 'zzzzzzzzzzzz'))
        .send({});
      if (status !== 401) open.push(`${method} ${path}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it.each([
    ['the id of nothing', 'zzzzzzzzzzzz'],
    ['an id without end', 'x'.repeat(2_000)],
    ['a character that no database stores', 'a%00b'],
    ['half of a character', '%ED%A0%80'],
    ['a way out', '..%2f..%2fetc%2fpasswd'],
    ['the name of a prototype', '__proto__'],
    ['a picture', '%F0%9F%9B%B0'],
  ])('answers without a defect to %s', async (_, value) => {
    expect(await defects(value, undefined)).toEqual([]);
  });

  it.each([
    ['an empty form', {}],
    ['a list', []],
    ['fields that are none', { zzz: 1, constructor: 'x' }],
    ['another type in every field', { role: 7, text: {}, name: [], id: true, startsAt: 0, reason: 1e308 }],
    ['text without end', { text: 'x'.repeat(100_000), reason: 'x'.repeat(100_000) }],
  ])('answers without a defect to %s', async (_, body) => {
    expect(await defects('zzzzzzzzzzzz', body)).toEqual([]);
  });

  it('answers without a defect to a query that makes no sense', async () => {
    const found: string[] = [];
    for (const { method, path } of entered().filter(({ method }) => method === 'get')) {
      const query =
        'limit=-1&after=x&before=never&open=7&from=&to=%00&text=%00&practice=%00&state=x&bucketMs=0';
      const { status } = await server.send('ada', method, `${filled(path, 'zzzzzzzzzzzz')}?${query}`);
      if (status >= 500) found.push(`${path}: ${status}`);
    }
    expect(found).toEqual([]);
  });
});
