import type { AccountRepository } from './account.repository.js';
import { ProviderFailure } from './login-provider.client.js';
import { sessionHandlers } from './session.handlers.js';
import { SessionStore } from './session-store.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
const PERSONAL_TOKEN = 'a'.repeat(40);

function sessionsrvAt(clock: { nowMs: number }) {
  return sessionHandlers({
    accounts: {
      findOrCreate: async (name: string, email: string) => ({ id: '5', name, email }),
    } as AccountRepository,
    provider: {
      tokenForCode: async (code) => {
        if (code === 'down') throw new ProviderFailure('login provider: HTTP 500');
        return code === 'good' ? PERSONAL_TOKEN : undefined;
      },
      userOfToken: async (token) =>
        token === PERSONAL_TOKEN ? { login: 'bldr-worker', email: 'w@users.example' } : undefined,
    },
    sessions: new SessionStore(() => clock.nowMs),
    buildWorkers: ['bldr-worker'],
  });
}

describe('sessions', () => {
  it('are opened by a code and found by their token for a day', async () => {
    const clock = { nowMs: 0 };
    const sessionsrv = sessionsrvAt(clock);
    const { token } = await sessionsrv.sessionCreate({ code: 'good' });
    clock.nowMs = DAY_MS - 1;
    await expect(sessionsrv.sessionGet({ token })).resolves.toMatchObject({
      name: 'bldr-worker',
      isBuildWorker: true,
    });
    clock.nowMs = DAY_MS;
    await expect(sessionsrv.sessionGet({ token })).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
  });

  it('are gone after a restart', async () => {
    const { token } = await sessionsrvAt({ nowMs: 0 }).sessionCreate({ code: 'good' });
    const restarted = sessionsrvAt({ nowMs: 0 });
    await expect(restarted.sessionGet({ token })).rejects.toMatchObject({
      code: 'SESSION_EXPIRED',
      tag: 'ss:session-get:0',
    });
  });

  it('are opened anew for a personal token, whatever was restarted', async () => {
    const session = sessionsrvAt({ nowMs: 0 }).sessionGet({ token: PERSONAL_TOKEN });
    await expect(session).resolves.toMatchObject({ token: PERSONAL_TOKEN });
  });

  it('are not opened for a bad code or an unknown token', async () => {
    const sessionsrv = sessionsrvAt({ nowMs: 0 });
    await expect(sessionsrv.sessionCreate({ code: 'bad' })).rejects.toMatchObject({ code: 'ACCESS_DENIED' });
    await expect(sessionsrv.sessionGet({ token: 'b'.repeat(40) })).rejects.toMatchObject({
      code: 'SESSION_EXPIRED',
    });
  });

  it('are not opened while the login provider fails, and those that are open last', async () => {
    const sessionsrv = sessionsrvAt({ nowMs: 0 });
    const { token } = await sessionsrv.sessionCreate({ code: 'good' });
    await expect(sessionsrv.sessionCreate({ code: 'down' })).rejects.toMatchObject({
      code: 'BAD_REMOTE_REPLY',
      tag: 'net:session-create:2',
    });
    await expect(sessionsrv.sessionGet({ token })).resolves.toMatchObject({ token });
  });
});
