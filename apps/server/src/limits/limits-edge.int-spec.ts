import request from 'supertest';
import { prepareServer } from '../fakes/server-under-test.js';

describe('a server that limits requests', () => {
  const server = prepareServer({ environment: () => ({ SIMSUP_RATE_LIMIT: '3' }) });

  beforeAll(async () => {
    await server.person('ada');
    await server.person('bob');
  });

  it('says how many more there may be, refuses what is too much, and lets others go on', async () => {
    const { headers } = await server.send('ada', 'get', '/api/me').expect(200);
    expect(headers.ratelimit).toMatch(/^"address";r=29;t=\d+, "account";r=2;t=\d+, "token";r=2;t=\d+$/);
    expect(headers['ratelimit-policy']).toBe('"address";q=30;w=60, "account";q=3;w=60, "token";q=3;w=60');
    await server.send('ada', 'get', '/api/me').expect(200);
    await server.send('ada', 'get', '/api/me').expect(200);
    const refused = await server.send('ada', 'get', '/api/me').expect(429);
    expect(refused.body.code).toBe('rate.exceeded');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await server.send('bob', 'get', '/api/me').expect(200);
  });

  it('counts also those whom it does not know, by their address', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 30; count += 1)
      statuses.add((await request(server.app.getHttpServer()).get('/api/me')).status);
    expect([...statuses]).toEqual([401, 429]);
  });
});
