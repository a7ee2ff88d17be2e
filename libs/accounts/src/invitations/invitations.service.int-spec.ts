import { prepareTestDatabase } from '#testing';
import { Accounts, codeOf, PASSWORD } from '../fakes/accounts.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const DAY_MS = 24 * 3_600_000;
const BEA = 'bea@example.org';

let accounts: Accounts;

beforeEach(async () => {
  await database.source.query('TRUNCATE people, login_throttle CASCADE');
  accounts = new Accounts(database.source);
});

async function invited(): Promise<{ id: string; token: string }> {
  const { id } = await accounts.invitations.invite(await accounts.admin(), { email: BEA, role: 'author' });
  return { id, token: await accounts.invitations.linkFor(id) };
}

const accept = (token: string) => accounts.invitations.accept({ token, name: 'Bea', password: PASSWORD });

describe('an invitation', () => {
  it('is mailed, and makes an account with its address and role', async () => {
    const { id, token } = await invited();
    expect(accounts.mail.invitations).toEqual([id]);
    expect(await accounts.invitations.look(token)).toEqual({ email: BEA, role: 'author' });
    const person = await accounts.login.personOfSession(await accept(token));
    expect(person).toMatchObject({ name: 'Bea', email: BEA, role: 'author' });
    expect(await accounts.invitations.open(await accounts.admin())).toEqual([]);
  });

  it('works once, even for two who accept it at the same moment', async () => {
    const { token } = await invited();
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(accept(token))));
    expect(codes.sort()).toEqual(['auth.invitation-invalid', 'auth.invitation-invalid', 'no error']);
  });

  it('works with its newest link only, for seven days, and not once it was revoked', async () => {
    const { id, token: older } = await invited();
    const token = await accounts.invitations.newLink(await accounts.admin(), id);
    expect(await codeOf(accept(older))).toBe('auth.invitation-invalid');
    await accounts.clock.advance(7 * DAY_MS);
    expect(await codeOf(accept(token))).toBe('auth.invitation-invalid');
    const again = await invited();
    await accounts.invitations.revoke(await accounts.admin(), again.id);
    expect(await codeOf(accept(again.token))).toBe('auth.invitation-invalid');
  });

  it('takes the place of an older one for the same address, and is not made for somebody who is there', async () => {
    const first = await invited();
    const second = await invited();
    expect(await codeOf(accept(first.token))).toBe('auth.invitation-invalid');
    await accept(second.token);
    expect(await codeOf(invited())).toBe('input.invalid');
  });

  it('changes nothing when the password is refused', async () => {
    const { token } = await invited();
    const weak = accounts.invitations.accept({ token, name: 'Bea', password: 'short' });
    expect(await codeOf(weak)).toBe('input.invalid');
    expect(await codeOf(accept(token))).toBe('no error');
  });

  it('is for administrators to make, see and revoke', async () => {
    const bea = await accounts.member('bea@example.org');
    const { invitations } = accounts;
    const admin = await accounts.admin();
    const { id } = await invitations.invite(admin, { email: 'cy@example.org', role: 'member' });
    const tries = [
      () => invitations.invite(bea, { email: 'dee@example.org', role: 'admin' }),
      async () => invitations.open(bea),
      () => invitations.newLink(bea, id),
      () => invitations.revoke(bea, id),
    ];
    for (const attempt of tries) expect(await codeOf(attempt())).toBe('auth.forbidden');
    expect(await invitations.open(admin)).toHaveLength(1);
  });

  it('remembers how its letter went', async () => {
    const { id } = await invited();
    const seen = async () => (await accounts.invitations.open(await accounts.admin()))[0];
    await accounts.invitations.noteMail(id, 'no such user');
    expect(await seen()).toMatchObject({ mailedAt: null, mailError: 'no such user' });
    await accounts.invitations.noteMail(id, null);
    expect(await seen()).toMatchObject({ mailedAt: accounts.clock.now(), mailError: null });
  });
});
