import { prepareTestDatabase } from '#testing';
import { codeOf } from '../fakes/accounts.js';
import { EVERYBODY, prepareProvider } from '../fakes/at-the-provider.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const at = prepareProvider(database);
const MINUTE_MS = 60_000;

describe('a sign-in that was tampered with', () => {
  beforeEach(() => {
    at.accounts = at.withSettings(EVERYBODY);
  });
  afterEach(async () => expect(await at.countOf('people')).toBe(0));

  const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value);

  it('is refused with another state', async () => {
    expect(await at.outcome({ back: set('state', 'x'.repeat(43)) })).toBe('auth.openid-expired');
    expect(await at.outcome({ back: (url) => url.searchParams.delete('state') })).toBe('auth.openid-expired');
  });

  it('is refused with another nonce', async () => {
    expect(await at.outcome({ there: set('nonce', 'n'.repeat(43)) })).toBe('auth.openid-failed');
  });

  it('is refused with another PKCE challenge', async () => {
    expect(await at.outcome({ there: set('code_challenge', 'c'.repeat(43)) })).toBe('auth.openid-expired');
  });

  it('is refused with the code of somebody else', async () => {
    const theirs = await at.visit();
    const code = new URLSearchParams(theirs.query).get('code') ?? '';
    expect(await at.outcome({ back: set('code', code) })).toBe('auth.openid-expired');
  });

  it('is refused when another issuer answers', async () => {
    expect(await at.outcome({ back: set('iss', 'https://evil.example') })).toBe('auth.openid-failed');
  });

  it('is refused in another browser, and in one that brings no secret', async () => {
    const { query } = await at.visit();
    for (const browser of ['b'.repeat(43), 'made up', null])
      expect(await codeOf(at.accounts.openId.finish({ browser, query, visitor: null }))).toBe(
        'auth.openid-expired',
      );
  });

  it('is refused when it is brought a second time, and when both times come at once', async () => {
    const done = await at.visit();
    const codes = await Promise.all([1, 2].map(() => codeOf(at.accounts.openId.finish(done))));
    expect(codes.sort()).toEqual(['auth.openid-expired', 'no error']);
    expect(await codeOf(at.accounts.openId.finish(done))).toBe('auth.openid-expired');
    await database.source.query('TRUNCATE people CASCADE');
  });

  it('is refused ten minutes after it began', async () => {
    const late = await at.visit();
    await at.accounts.clock.advance(10 * MINUTE_MS);
    expect(await codeOf(at.accounts.openId.finish(late))).toBe('auth.openid-expired');
  });

  it('is told as cancelled when the person gave up at the provider', async () => {
    expect(await at.outcome({ user: null })).toBe('auth.openid-cancelled');
  });
});
