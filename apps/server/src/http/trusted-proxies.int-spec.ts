import request from 'supertest';
import { prepareServer } from '../fakes/server-under-test.js';

const behindProxy = prepareServer({ environment: () => ({ SIMSUP_TRUSTED_PROXIES: 'loopback' }) });
const alone = prepareServer();

/** Addresses for which attempts to sign in were counted. */
async function countedHosts(server: typeof alone, forwardedFor: string): Promise<string[]> {
  await server.source.query('TRUNCATE login_throttle');
  await request(server.app.getHttpServer())
    .post('/api/sign-in')
    .set('X-Forwarded-For', forwardedFor)
    .send({ email: 'bea@example.org', password: 'guess guess guess' })
    .expect(401);
  const rows = await server.source.query(`SELECT key FROM login_throttle WHERE key LIKE 'host:%'`);
  return rows.map(({ key }: { key: string }) => key.slice('host:'.length));
}

describe('the host for which attempts to sign in are counted', () => {
  it('is what a trusted proxy saw, and not what the client wrote before it', async () => {
    expect(await countedHosts(behindProxy, '203.0.113.7')).toEqual(['203.0.113.7']);
    expect(await countedHosts(behindProxy, '198.51.100.1, 203.0.113.8')).toEqual(['203.0.113.8']);
  });

  it('is the one that connects when no proxy is trusted', async () => {
    const [host] = await countedHosts(alone, '203.0.113.7');
    expect(host).toMatch(/127\.0\.0\.1$/);
  });
});

describe('the session cookie', () => {
  it('is for https only when a trusted proxy says that one came by it', async () => {
    const cookie = async (server: typeof alone) => {
      const { headers } = await request(server.app.getHttpServer())
        .post('/api/logout')
        .set({ ...(await credentials(server)), 'X-Forwarded-Proto': 'https' })
        .expect(204);
      return String(headers['set-cookie']);
    };
    const credentials = async (server: typeof alone) => {
      await server.person('Ada');
      const { body } = await server.send('Ada', 'post', '/api/tokens', { label: 'proxy' });
      return { Authorization: `Bearer ${body.token}` };
    };
    expect(await cookie(behindProxy)).toContain('; Secure');
    expect(await cookie(alone)).not.toContain('Secure');
  });
});
