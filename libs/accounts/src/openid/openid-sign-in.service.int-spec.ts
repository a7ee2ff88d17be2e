import { prepareTestDatabase } from '#testing';
import { codeOf } from '../fakes/accounts.js';
import { BEA, EVERYBODY, HOST, prepareProvider } from '../fakes/at-the-provider.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const at = prepareProvider(database);

describe('a sign-in at the provider', () => {
  it('lets in whoever the provider vouches for, and brings them back to where they wanted to go', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    const { returnTo } = await at.accounts.openId.finish(await at.visit());
    expect(returnTo).toBe('/rota');
    const bea = await at.signIn();
    expect(bea).toMatchObject({ name: 'Bea', email: BEA, role: 'member' });
    expect(await at.accounts.identities.of(bea)).toMatchObject([
      { issuer: at.provider.issuer, subject: 'bea', label: BEA },
    ]);
    expect(await at.countOf('people')).toBe(1);
  });

  it('knows people by issuer and subject, whatever becomes of their address', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    const bea = await at.signIn();
    at.provider.people.set('bea', { email: 'beatrice@example.org', email_verified: false, name: 'Beatrice' });
    expect(await at.signIn()).toEqual(bea);
    at.provider.people.set('bea', {});
    expect(await at.signIn()).toEqual(bea);
  });

  it('does not open an account to whoever got the address of its owner at the provider', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    await at.signIn();
    at.provider.people.set('heir', { email: BEA, email_verified: true });
    expect(await at.outcome({ user: 'heir' })).toBe('auth.openid-other-person');
    expect(await at.countOf('identities')).toBe(1);
  });

  it('makes an account of its own for the heir of an address once an administrator has freed it', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    const bea = await at.signIn();
    await at.accounts.people.change(await at.accounts.admin(), bea.id, { email: null });
    at.provider.people.set('heir', { email: BEA, email_verified: true });
    expect(await at.signIn({ user: 'heir' })).toMatchObject({ email: BEA });
    expect(await at.signIn()).toMatchObject({ id: bea.id, email: null });
  });

  it('makes one account for two who come at once as the same newcomer', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    const visits = await Promise.all([at.visit(), at.visit(), at.visit()]);
    const done = await Promise.all(visits.map((one) => at.accounts.openId.finish(one)));
    const people = await Promise.all(
      done.map(({ session }) => at.accounts.login.personOfSession(session ?? '')),
    );
    expect(new Set(people.map((person) => person?.id)).size).toBe(1);
    expect([await at.countOf('people'), await at.countOf('identities')]).toEqual([1, 1]);
  });

  it('can be begun twice in one browser and finished both times', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    const first = await at.accounts.openId.start({ browser: null, returnTo: '/', host: HOST });
    const second = await at.accounts.openId.start({ browser: first.browser, returnTo: '/', host: HOST });
    for (const { url, browser } of [second, first]) {
      const { search: query } = await at.provider.visit(url, 'bea');
      expect(await codeOf(at.accounts.openId.finish({ browser, query, visitor: null }))).toBe('no error');
    }
  });

  it('stores nothing with which it could be finished', async () => {
    const { url, browser } = await at.accounts.openId.start({ browser: null, returnTo: '/', host: HOST });
    const stored = JSON.stringify(await database.source.query('SELECT * FROM openid_attempts'));
    const { state, nonce } = Object.fromEntries(new URL(url).searchParams);
    expect(stored).toContain('"return_to":"/"');
    for (const secret of [state, nonce, browser]) expect(stored).not.toContain(secret);
  });

  it('may be begun only so often from one address', async () => {
    const starts = Array.from({ length: 301 }, () =>
      at.accounts.openId.start({ browser: null, returnTo: '/', host: HOST }),
    );
    const codes = await Promise.all(starts.map(codeOf));
    expect(codes.filter((code) => code === 'auth.throttled')).toHaveLength(1);
  });
});
