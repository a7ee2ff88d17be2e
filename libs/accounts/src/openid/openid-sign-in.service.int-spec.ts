import { loadConfig } from '#config';
import { LocalProvider, prepareTestDatabase } from '#testing';
import { Accounts, codeOf, PASSWORD } from '../fakes/accounts.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';
import type { Person } from '../person.js';
import { OPENID_CALLBACK } from '../sign-in/sign-in-settings.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const PUBLIC_URL = 'http://practice.example.org';
const BEA = 'bea@example.org';
const MINUTE_MS = 60_000;
const host = '192.0.2.1';

let provider: LocalProvider;
let accounts: Accounts;

beforeAll(async () => {
  provider = await LocalProvider.start(PUBLIC_URL + OPENID_CALLBACK);
});
afterAll(() => provider.stop());

beforeEach(async () => {
  await database.source.query('TRUNCATE people, login_throttle, openid_attempts CASCADE');
  provider.rude.clear();
  provider.people.clear();
  provider.people.set('bea', { email: BEA, email_verified: true, name: 'Bea' });
  accounts = withSettings({});
});

/** SimSup as it is with these settings besides those that name the provider. */
function withSettings(environment: Record<string, string>): Accounts {
  const { signIn } = loadConfig(provider.environment(environment));
  return new Accounts(database.source, {
    local: signIn.local,
    openId: signIn.openId,
    publicUrl: PUBLIC_URL,
  });
}

const EVERYBODY = { SIMSUP_OIDC_CREATE: 'yes', SIMSUP_OIDC_DOMAINS: '*' };

interface Visit {
  user?: string | null;
  linkTo?: Person | null;
  /** Changes the address of the provider's page on the way there. */
  there?: (url: URL) => void;
  /** Changes the address that the browser comes back to. */
  back?: (url: URL) => void;
}

/** A browser goes to the provider and comes back; what it then brings here. */
async function visit({ user = 'bea', linkTo = null, there, back }: Visit = {}) {
  const begun = await accounts.openId.start({ browser: null, returnTo: '/rota', host, linkTo });
  const page = new URL(begun.url);
  there?.(page);
  const callback = await provider.visit(page.href, user);
  back?.(callback);
  return { browser: begun.browser, query: callback.search, visitor: linkTo };
}

/** Signs in and says who that is. */
async function signIn(how: Visit = {}): Promise<Person> {
  const { session } = await accounts.openId.finish(await visit(how));
  const person = await accounts.login.personOfSession(session ?? '');
  if (!person) throw new Error('nobody was let in');
  return person;
}

const outcome = async (how: Visit = {}): Promise<string> => codeOf(signIn(how));
const countOf = async (table: string): Promise<number> =>
  (await database.source.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

describe('a sign-in at the provider', () => {
  it('lets in whoever the provider vouches for, and brings them back to where they wanted to go', async () => {
    accounts = withSettings(EVERYBODY);
    const { returnTo } = await accounts.openId.finish(await visit());
    expect(returnTo).toBe('/rota');
    const bea = await signIn();
    expect(bea).toMatchObject({ name: 'Bea', email: BEA, role: 'member' });
    expect(await accounts.identities.of(bea)).toMatchObject([
      { issuer: provider.issuer, subject: 'bea', label: BEA },
    ]);
    expect(await countOf('people')).toBe(1);
  });

  it('knows people by issuer and subject, whatever becomes of their address', async () => {
    accounts = withSettings(EVERYBODY);
    const bea = await signIn();
    provider.people.set('bea', { email: 'beatrice@example.org', email_verified: false, name: 'Beatrice' });
    expect(await signIn()).toEqual(bea);
    provider.people.set('bea', {});
    expect(await signIn()).toEqual(bea);
  });

  it('does not open an account to whoever got the address of its owner at the provider', async () => {
    accounts = withSettings(EVERYBODY);
    await signIn();
    provider.people.set('heir', { email: BEA, email_verified: true });
    expect(await outcome({ user: 'heir' })).toBe('auth.openid-other-person');
    expect(await countOf('identities')).toBe(1);
  });

  it('makes an account of its own for the heir of an address once an administrator has freed it', async () => {
    accounts = withSettings(EVERYBODY);
    const bea = await signIn();
    await accounts.people.change(await accounts.admin(), bea.id, { email: null });
    provider.people.set('heir', { email: BEA, email_verified: true });
    expect(await signIn({ user: 'heir' })).toMatchObject({ email: BEA });
    expect(await signIn()).toMatchObject({ id: bea.id, email: null });
  });

  it('makes one account for two who come at once as the same newcomer', async () => {
    accounts = withSettings(EVERYBODY);
    const visits = await Promise.all([visit(), visit(), visit()]);
    const done = await Promise.all(visits.map((one) => accounts.openId.finish(one)));
    const people = await Promise.all(
      done.map(({ session }) => accounts.login.personOfSession(session ?? '')),
    );
    expect(new Set(people.map((person) => person?.id)).size).toBe(1);
    expect([await countOf('people'), await countOf('identities')]).toEqual([1, 1]);
  });

  it('can be begun twice in one browser and finished both times', async () => {
    accounts = withSettings(EVERYBODY);
    const first = await accounts.openId.start({ browser: null, returnTo: '/', host });
    const second = await accounts.openId.start({ browser: first.browser, returnTo: '/', host });
    for (const { url, browser } of [second, first]) {
      const { search: query } = await provider.visit(url, 'bea');
      expect(await codeOf(accounts.openId.finish({ browser, query, visitor: null }))).toBe('no error');
    }
  });

  it('stores nothing with which it could be finished', async () => {
    const { url, browser } = await accounts.openId.start({ browser: null, returnTo: '/', host });
    const stored = JSON.stringify(await database.source.query('SELECT * FROM openid_attempts'));
    const { state, nonce } = Object.fromEntries(new URL(url).searchParams);
    expect(stored).toContain('"return_to":"/"');
    for (const secret of [state, nonce, browser]) expect(stored).not.toContain(secret);
  });

  it('may be begun only so often from one address', async () => {
    const starts = Array.from({ length: 301 }, () =>
      accounts.openId.start({ browser: null, returnTo: '/', host }),
    );
    const codes = await Promise.all(starts.map(codeOf));
    expect(codes.filter((code) => code === 'auth.throttled')).toHaveLength(1);
  });
});

describe('a sign-in that was tampered with', () => {
  beforeEach(() => {
    accounts = withSettings(EVERYBODY);
  });
  afterEach(async () => expect(await countOf('people')).toBe(0));

  const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value);

  it('is refused with another state', async () => {
    expect(await outcome({ back: set('state', 'x'.repeat(43)) })).toBe('auth.openid-expired');
    expect(await outcome({ back: (url) => url.searchParams.delete('state') })).toBe('auth.openid-expired');
  });

  it('is refused with another nonce', async () => {
    expect(await outcome({ there: set('nonce', 'n'.repeat(43)) })).toBe('auth.openid-failed');
  });

  it('is refused with another PKCE challenge', async () => {
    expect(await outcome({ there: set('code_challenge', 'c'.repeat(43)) })).toBe('auth.openid-expired');
  });

  it('is refused with the code of somebody else', async () => {
    const theirs = await visit();
    const code = new URLSearchParams(theirs.query).get('code') ?? '';
    expect(await outcome({ back: set('code', code) })).toBe('auth.openid-expired');
  });

  it('is refused when another issuer answers', async () => {
    expect(await outcome({ back: set('iss', 'https://evil.example') })).toBe('auth.openid-failed');
  });

  it('is refused in another browser, and in one that brings no secret', async () => {
    const { query } = await visit();
    for (const browser of ['b'.repeat(43), 'made up', null])
      expect(await codeOf(accounts.openId.finish({ browser, query, visitor: null }))).toBe(
        'auth.openid-expired',
      );
  });

  it('is refused when it is brought a second time, and when both times come at once', async () => {
    const done = await visit();
    const codes = await Promise.all([1, 2].map(() => codeOf(accounts.openId.finish(done))));
    expect(codes.sort()).toEqual(['auth.openid-expired', 'no error']);
    expect(await codeOf(accounts.openId.finish(done))).toBe('auth.openid-expired');
    await database.source.query('TRUNCATE people CASCADE');
  });

  it('is refused ten minutes after it began', async () => {
    const late = await visit();
    await accounts.clock.advance(10 * MINUTE_MS);
    expect(await codeOf(accounts.openId.finish(late))).toBe('auth.openid-expired');
  });

  it('is told as cancelled when the person gave up at the provider', async () => {
    expect(await outcome({ user: null })).toBe('auth.openid-cancelled');
  });
});

describe('whom the rules let in', () => {
  it('is nobody whose address the provider has not verified', async () => {
    accounts = withSettings(EVERYBODY);
    provider.people.set('bea', { email: BEA, email_verified: false });
    expect(await outcome()).toBe('auth.openid-unverified');
    provider.people.set('bea', { email: BEA });
    expect(await outcome()).toBe('auth.openid-unverified');
    provider.people.set('bea', { email_verified: true });
    expect(await outcome()).toBe('auth.openid-unverified');
  });

  it('is nobody of another domain, nor of one that only looks alike', async () => {
    accounts = withSettings({ SIMSUP_OIDC_CREATE: 'yes', SIMSUP_OIDC_DOMAINS: 'example.com' });
    expect(await outcome()).toBe('auth.openid-not-admitted');
    provider.people.set('bea', { email: 'bea@example.com.evil.example', email_verified: true });
    expect(await outcome()).toBe('auth.openid-not-admitted');
    provider.people.set('bea', { email: 'bea@sub.example.com', email_verified: true });
    expect(await outcome()).toBe('auth.openid-not-admitted');
    provider.people.set('bea', { email: 'Bea@Example.com', email_verified: true });
    expect(await outcome()).toBe('no error');
  });

  it('is who has one of the claims, and no longer when it was taken away', async () => {
    const groups = { SIMSUP_OIDC_CLAIMS: 'groups=sre, groups=oncall', SIMSUP_OIDC_SCOPES: 'groups' };
    accounts = withSettings({ ...EVERYBODY, ...groups });
    expect(await outcome()).toBe('auth.openid-not-admitted');
    const bea = { email: BEA, email_verified: true };
    provider.people.set('bea', { ...bea, groups: ['sales', 'oncall'] });
    expect(await outcome()).toBe('no error');
    provider.people.set('bea', { ...bea, groups: ['sales', 'oncallers'] });
    expect(await outcome()).toBe('auth.openid-not-admitted');
  });

  it('is nobody uninvited, unless the installation makes accounts', async () => {
    expect(await outcome()).toBe('auth.openid-no-account');
    expect(await countOf('people')).toBe(0);
  });

  it('is who was invited, in the role of the invitation, which is then used', async () => {
    const ada = await accounts.admin();
    const invitation = await accounts.invitations.invite(ada, { email: BEA, role: 'author' });
    expect(await signIn()).toMatchObject({ name: 'Bea', role: 'author' });
    expect(await codeOf(accounts.invitations.get(invitation.id))).toBe('resource.not-found');
  });
});

describe('the account of somebody who comes by the provider', () => {
  it('is the one that has their proven address', async () => {
    const bea = await accounts.member(BEA);
    expect((await signIn()).id).toBe(bea.id);
  });

  it('is not one whose owner only wrote the address down', async () => {
    const mallory = await accounts.member('mallory@example.org');
    const session = await accounts.signIns.signIn({ email: 'mallory@example.org', password: PASSWORD, host });
    const proof = { session, current: undefined, host };
    await accounts.people.changeOwn(mallory, { name: 'Mallory', email: BEA }, proof);
    expect(await outcome()).toBe('auth.openid-unproven');
    expect(await accounts.identities.of(mallory)).toEqual([]);
  });

  it('stays shut when their access has ended, by identity and by address', async () => {
    const bea = await accounts.member(BEA);
    await accounts.people.change(await accounts.admin(), bea.id, { disabled: true });
    expect(await outcome()).toBe('auth.openid-ended');
    await accounts.people.change(await accounts.admin(), bea.id, { disabled: false });
    expect(await outcome()).toBe('no error');
    await accounts.people.change(await accounts.admin(), bea.id, { disabled: true });
    expect(await outcome()).toBe('auth.openid-ended');
    expect(await countOf('login_sessions')).toBe(0);
  });

  it('gets the role that the claims stand for, at each sign-in', async () => {
    const roles = { SIMSUP_OIDC_ADMIN_CLAIMS: 'groups=leads', SIMSUP_OIDC_AUTHOR_CLAIMS: 'groups=writers' };
    accounts = withSettings({ ...EVERYBODY, ...roles, SIMSUP_OIDC_SCOPES: 'groups' });
    await accounts.admin();
    const role = async (...groups: string[]) => {
      provider.people.set('bea', { email: BEA, email_verified: true, groups });
      return (await signIn()).role;
    };
    expect(await role()).toBe('member');
    expect(await role('writers')).toBe('author');
    expect(await role('writers', 'leads')).toBe('admin');
    expect(await role('others')).toBe('member');
  });

  it('keeps the last administrator one, whatever the claims say', async () => {
    const ada = await accounts.admin();
    accounts = withSettings({ SIMSUP_OIDC_ADMIN_CLAIMS: 'groups=leads' });
    await accounts.openId.finish(await visit({ linkTo: ada }));
    expect(await signIn()).toMatchObject({ id: ada.id, role: 'admin' });
  });
});

describe('a linked identity', () => {
  it('is one’s own to make, also without an address, and leads to the same account from then on', async () => {
    provider.people.set('bea', {});
    const cy = await accounts.member('cy@example.org');
    const linked = await accounts.openId.finish(await visit({ linkTo: cy }));
    expect(linked).toEqual({ session: null, returnTo: '/rota' });
    expect((await signIn()).id).toBe(cy.id);
  });

  it('is not made for whoever is logged in when the browser comes back', async () => {
    const cy = await accounts.member('cy@example.org');
    const dee = await accounts.member('dee@example.org');
    const begun = await visit({ linkTo: cy });
    expect(await codeOf(accounts.openId.finish({ ...begun, visitor: dee }))).toBe('auth.openid-expired');
    expect(await countOf('identities')).toBe(0);
  });

  it('is nobody else’s', async () => {
    const bea = await accounts.member(BEA);
    await signIn();
    const cy = await accounts.member('cy@example.org');
    expect(await codeOf(accounts.openId.finish(await visit({ linkTo: cy })))).toBe('auth.openid-taken');
    expect((await signIn()).id).toBe(bea.id);
  });

  it('can be unlinked by who has a password, which ends their other logins', async () => {
    const bea = await accounts.member(BEA);
    const here = await accounts.signIns.signIn({ email: BEA, password: PASSWORD, host });
    const { session } = await accounts.openId.finish(await visit());
    const [identity] = await accounts.identities.of(bea);
    await accounts.identities.unlink(bea, identity?.id ?? '', here);
    expect(await accounts.identities.of(bea)).toEqual([]);
    expect(await accounts.login.personOfSession(here)).not.toBeNull();
    expect(await accounts.login.personOfSession(session ?? '')).toBeNull();
  });

  it('stays when it is the last way in', async () => {
    accounts = withSettings(EVERYBODY);
    const bea = await signIn();
    const [identity] = await accounts.identities.of(bea);
    const unlink = () => codeOf(accounts.identities.unlink(bea, identity?.id ?? '', ''));
    expect(await unlink()).toBe('auth.last-way-in');
    const cy = await accounts.member('cy@example.org');
    expect(await codeOf(accounts.identities.unlink(cy, identity?.id ?? '', ''))).toBe('resource.not-found');
    const session = (await accounts.openId.finish(await visit())).session ?? '';
    await accounts.signIns.changePassword(bea, { session, current: undefined, password: PASSWORD }, host);
    accounts = withSettings({ ...EVERYBODY, SIMSUP_LOCAL_SIGN_IN: 'no' });
    expect(await unlink()).toBe('auth.last-way-in');
    accounts = withSettings(EVERYBODY);
    expect(await unlink()).toBe('no error');
  });
});

describe('without passwords', () => {
  it('nobody comes in by one, an invitation leads to the provider, and a link of the operator still works', async () => {
    await accounts.member(BEA);
    accounts = withSettings({ SIMSUP_LOCAL_SIGN_IN: 'no' });
    const { signIns, invitations, login } = accounts;
    const ada = await accounts.admin();
    const invitation = await invitations.invite(ada, { email: 'cy@example.org', role: 'member' });
    const token = await invitations.linkFor(invitation.id);
    const tries = [
      signIns.signIn({ email: BEA, password: PASSWORD, host }),
      signIns.forgotPassword(BEA, host),
      signIns.changePassword(ada, { session: '', current: undefined, password: PASSWORD }, host),
      invitations.accept({ token, name: 'Cy', password: PASSWORD }),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(tries.map(() => 'auth.local-off'));
    provider.people.set('cy', { email: 'cy@example.org', email_verified: true });
    expect(await signIn({ user: 'cy' })).toMatchObject({ email: 'cy@example.org' });
    const session = await login.redeemLink(await login.createLink(ada.id));
    expect(await login.personOfSession(session)).toMatchObject({ role: 'admin' });
  });
});
