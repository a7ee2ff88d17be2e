import { prepareTestDatabase } from '#testing';
import { codeOf, PASSWORD } from '../fakes/accounts.js';
import { BEA, EVERYBODY, HOST, prepareProvider } from '../fakes/at-the-provider.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const at = prepareProvider(database);

describe('a linked identity', () => {
  it('is one’s own to make, also without an address, and leads to the same account from then on', async () => {
    at.provider.people.set('bea', {});
    const cy = await at.accounts.member('cy@example.org');
    const linked = await at.accounts.openId.finish(await at.visit({ linkTo: cy }));
    expect(linked).toEqual({ session: null, returnTo: '/rota' });
    expect((await at.signIn()).id).toBe(cy.id);
  });

  it('is not made for whoever is logged in when the browser comes back', async () => {
    const cy = await at.accounts.member('cy@example.org');
    const dee = await at.accounts.member('dee@example.org');
    const begun = await at.visit({ linkTo: cy });
    expect(await codeOf(at.accounts.openId.finish({ ...begun, visitor: dee }))).toBe('auth.openid-expired');
    expect(await at.countOf('identities')).toBe(0);
  });

  it('is nobody else’s', async () => {
    const bea = await at.accounts.member(BEA);
    await at.signIn();
    const cy = await at.accounts.member('cy@example.org');
    expect(await codeOf(at.accounts.openId.finish(await at.visit({ linkTo: cy })))).toBe('auth.openid-taken');
    expect((await at.signIn()).id).toBe(bea.id);
  });

  it('can be unlinked by who has a password, which ends their other logins', async () => {
    const bea = await at.accounts.member(BEA);
    const here = await at.accounts.signIns.signIn({ email: BEA, password: PASSWORD, host: HOST });
    const { session } = await at.accounts.openId.finish(await at.visit());
    const [identity] = await at.accounts.identities.of(bea);
    await at.accounts.identities.unlink(bea, identity?.id ?? '', here);
    expect(await at.accounts.identities.of(bea)).toEqual([]);
    expect(await at.accounts.login.personOfSession(here)).not.toBeNull();
    expect(await at.accounts.login.personOfSession(session ?? '')).toBeNull();
  });

  it('stays when it is the last way in', async () => {
    at.accounts = at.withSettings(EVERYBODY);
    const bea = await at.signIn();
    const [identity] = await at.accounts.identities.of(bea);
    const unlink = () => codeOf(at.accounts.identities.unlink(bea, identity?.id ?? '', ''));
    expect(await unlink()).toBe('auth.last-way-in');
    const cy = await at.accounts.member('cy@example.org');
    expect(await codeOf(at.accounts.identities.unlink(cy, identity?.id ?? '', ''))).toBe(
      'resource.not-found',
    );
    const session = (await at.accounts.openId.finish(await at.visit())).session ?? '';
    await at.accounts.signIns.changePassword(bea, { session, current: undefined, password: PASSWORD }, HOST);
    at.accounts = at.withSettings({ ...EVERYBODY, SIMSUP_LOCAL_SIGN_IN: 'no' });
    expect(await unlink()).toBe('auth.last-way-in');
    at.accounts = at.withSettings(EVERYBODY);
    expect(await unlink()).toBe('no error');
  });
});

describe('without passwords', () => {
  it('nobody comes in by one, an invitation leads to the provider, and a link of the operator still works', async () => {
    await at.accounts.member(BEA);
    at.accounts = at.withSettings({ SIMSUP_LOCAL_SIGN_IN: 'no' });
    const { signIns, invitations, login } = at.accounts;
    const ada = await at.accounts.admin();
    const invitation = await invitations.invite(ada, { email: 'cy@example.org', role: 'member' });
    const token = await invitations.linkFor(invitation.id);
    const tries = [
      signIns.signIn({ email: BEA, password: PASSWORD, host: HOST }),
      signIns.forgotPassword(BEA, HOST),
      signIns.changePassword(ada, { session: '', current: undefined, password: PASSWORD }, HOST),
      invitations.accept({ token, name: 'Cy', password: PASSWORD }),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(tries.map(() => 'auth.local-off'));
    at.provider.people.set('cy', { email: 'cy@example.org', email_verified: true });
    expect(await at.signIn({ user: 'cy' })).toMatchObject({ email: 'cy@example.org' });
    const session = await login.redeemLink(await login.createLink(ada.id));
    expect(await login.personOfSession(session)).toMatchObject({ role: 'admin' });
  });
});
