import { AppError } from '#kernel';
import { loadConfig } from './load-config.js';

function problemsOf(env: Record<string, string>): AppError {
  try {
    loadConfig(env, '/srv');
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('the environment was accepted');
}

describe('loadConfig', () => {
  it('needs nothing to be set', () => {
    const config = loadConfig({}, '/srv');
    expect(config.server).toEqual({
      host: '127.0.0.1',
      port: 4600,
      stateDir: '/srv/var',
      publicUrl: 'http://localhost:4600',
      trustedProxies: [],
      requestsPerMinute: 6_000,
    });
    expect(config.signIn).toEqual({ local: true, openId: null });
    expect(config.store.embedded).toBe(true);
    expect(config.sandbox.poolSize).toBe(1);
  });

  it('uses an external Postgres when DATABASE_URL names one', () => {
    const { store } = loadConfig({ DATABASE_URL: 'postgres://u:p@db:5432/simsup' }, '/srv');
    expect(store.embedded).toBe(false);
    expect(store.databaseUrl).toBe('postgres://u:p@db:5432/simsup');
  });

  it('names every variable that is wrong, and how to write it', () => {
    const error = problemsOf({ SIMSUP_PORT: '70000', SIMSUP_LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://db' });
    expect(error.code).toBe('config.invalid');
    expect(error.details.map((detail) => detail.field).sort()).toEqual([
      'DATABASE_URL',
      'SIMSUP_LOG_LEVEL',
      'SIMSUP_PORT',
    ]);
    expect(error.message).toContain('SIMSUP_PORT: write a whole number from 0 to 65535');
  });

  it('never falls back silently to a default for a number it cannot read', () => {
    expect(problemsOf({ SIMSUP_POOL_SIZE: 'two' }).details[0]?.field).toBe('SIMSUP_POOL_SIZE');
    expect(problemsOf({ SIMSUP_POOL_SIZE: '-1' }).details[0]?.field).toBe('SIMSUP_POOL_SIZE');
  });

  it('takes an empty variable as one that is not set', () => {
    expect(loadConfig({ SIMSUP_WEBHOOK_URL: '' }, '/srv').notify.webhookUrl).toBeUndefined();
  });

  it('drops the trailing slash of the public URL, so that links do not get two', () => {
    expect(loadConfig({ SIMSUP_PUBLIC_URL: 'https://x.example/' }, '/srv').server.publicUrl).toBe(
      'https://x.example',
    );
  });
});
