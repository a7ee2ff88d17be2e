import { prepareTestDatabase } from '#testing';
import { codeOf, PASSWORD } from '../fakes/accounts.js';
import { BEA, EVERYBODY, HOST, prepareProvider } from '../fakes/at-the-provider.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const at = prepareProvider(database);

describe('whom the rules let in', () => {
  it('is nobody whose address the provider has not verified', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    at.provider.people.set('bea', { email: BEA, email_verified: false });
    expect(await at.outcome()).toBe('auth.openid-unverified');
    at.provider.people.set('bea', { email: BEA });
    expect(await at.outcome()).toBe('auth.openid-unverified');
    at.provider.people.set('bea', { email_verified: true });
    expect(await at.outcome()).toBe('auth.openid-unverified');
  });

  it('is nobody of another domain, nor of one that only looks alike', async () => {
    at.accounts = at.withSettings({ SIMSUP_OIDC_CREATE: 'yes', SIMSUP_OIDC_DOMAINS: 'example.com' });
    expect(await at.outcome()).toBe('auth.openid-not-admitted');
    at.provider.people.set('bea', { email: 'bea@example.com.evil.example', email_verified: true });
    expect(await at.outcome()).toBe('auth.openid-not-admitted');
    at.provider.people.set('bea', { email: 'bea@sub.example.com', email_verified: true });
    expect(await at.outcome()).toBe('auth.openid-not-admitted');
    at.provider.people.set('bea', { email: 'Bea@Example.com', email_verified: true });
    expect(await at.outcome()).toBe('no error');
  });

  it('is who has one of the claims, and no longer when it was taken away', async () => {
    const groups = { SIMSUP_OIDC_CLAIMS: 'groups=sre, groups=oncall', SIMSUP_OIDC_SCOPES: 'groups' };
    at.accounts = at.withSettings({ ...EVERYBODY, ...groups });
    expect(await at.outcome()).toBe('auth.openid-not-admitted');
    const bea = { email: BEA, email_verified: true };
    at.provider.people.set('bea', { ...bea, groups: ['sales', 'oncall'] });
    expect(await at.outcome()).toBe('no error');
    at.provider.people.set('bea', { ...bea, groups: ['sales', 'oncallers'] });
    expect(await at.outcome()).toBe('auth.openid-not-admitted');
  });

  it('is nobody uninvited, unless the installation makes accounts', async () => {
    expect(await at.outcome()).toBe('auth.openid-no-account');
    expect(await at.countOf('people')).toBe(0);
  });

  it('is who was invited, in the role of the invitation, which is then used', async () => {
    const ada = await at.accounts.admin();
    const invitation = await at.accounts.invitations.invite(ada, { email: BEA, role: 'author' });
    expect(await at.signIn()).toMatchObject({ name: 'Bea', role: 'author' });
    expect(await codeOf(at.accounts.invitations.get(invitation.id))).toBe('resource.not-found');
  });
});

describe('the account of somebody who comes by the provider', () => {
  it('is the one that has their proven address', async () => {
    const bea = await at.accounts.member(BEA);
    expect((await at.signIn()).id).toBe(bea.id);
  });

  it('is not one whose owner only wrote the address down', async () => {
    const mallory = await at.accounts.member('mallory@example.org');
    const session = await at.accounts.signIns.signIn({
      email: 'mallory@example.org',
      password: PASSWORD,
      host: HOST,
    });
    const proof = { session, current: undefined, host: HOST };
    await at.accounts.people.changeOwn(mallory, { name: 'Mallory', email: BEA }, proof);
    expect(await at.outcome()).toBe('auth.openid-unproven');
    expect(await at.accounts.identities.of(mallory)).toEqual([]);
  });

  it('stays shut when their access has ended, by identity and by address', async () => {
    const bea = await at.accounts.member(BEA);
    await at.accounts.people.change(await at.accounts.admin(), bea.id, { disabled: true });
    expect(await at.outcome()).toBe('auth.openid-ended');
    await at.accounts.people.change(await at.accounts.admin(), bea.id, { disabled: false });
    expect(await at.outcome()).toBe('no error');
    await at.accounts.people.change(await at.accounts.admin(), bea.id, { disabled: true });
    expect(await at.outcome()).toBe('auth.openid-ended');
    expect(await at.countOf('login_sessions')).toBe(0);
  });

  it('gets the role that the claims stand for, at each sign-in', async () => {
    const roles = { SIMSUP_OIDC_ADMIN_CLAIMS: 'groups=leads', SIMSUP_OIDC_AUTHOR_CLAIMS: 'groups=writers' };
    at.accounts = at.withSettings({ ...EVERYBODY, ...roles, SIMSUP_OIDC_SCOPES: 'groups' });
    await at.accounts.admin();
    const role = async (...groups: string[]) => {
      at.provider.people.set('bea', { email: BEA, email_verified: true, groups });
      return (await at.signIn()).role;
    };
    expect(await role()).toBe('member');
    expect(await role('writers')).toBe('author');
    expect(await role('writers', 'leads')).toBe('admin');
    expect(await role('others')).toBe('member');
  });

  it('keeps the last administrator one, whatever the claims say', async () => {
    const ada = await at.accounts.admin();
    at.accounts = at.withSettings({ SIMSUP_OIDC_ADMIN_CLAIMS: 'groups=leads' });
    await at.accounts.openId.finish(await at.visit({ linkTo: ada }));
    expect(await at.signIn()).toMatchObject({ id: ada.id, role: 'admin' });
  });
});
