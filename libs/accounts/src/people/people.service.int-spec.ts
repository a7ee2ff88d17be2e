import { prepareTestDatabase } from '#testing';
import { Accounts, codeOf, PASSWORD } from '../fakes/accounts.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });

let accounts: Accounts;

beforeEach(async () => {
  await database.source.query('TRUNCATE people, teams, login_throttle CASCADE');
  accounts = new Accounts(database.source);
});

describe('roles and access', () => {
  it('are changed by administrators only', async () => {
    const bea = await accounts.member('bea@example.org');
    expect(await codeOf(accounts.people.change(bea, bea.id, { role: 'admin' }))).toBe('auth.forbidden');
    expect(await codeOf(accounts.people.loginLink(bea, (await accounts.admin()).id))).toBe('auth.forbidden');
    const changed = await accounts.people.change(await accounts.admin(), bea.id, { role: 'author' });
    expect(changed.role).toBe('author');
  });

  it('always leave one administrator who can come in, even when two step down at the same moment', async () => {
    const ada = await accounts.admin();
    const { people } = accounts;
    expect(await codeOf(people.change(ada, ada.id, { role: 'member' }))).toBe('input.invalid');
    expect(await codeOf(people.change(ada, ada.id, { disabled: true }))).toBe('input.invalid');
    const bea = await accounts.member('bea@example.org');
    await people.change(ada, bea.id, { role: 'admin' });
    const codes = await Promise.all([
      codeOf(people.change(ada, ada.id, { role: 'member' })),
      codeOf(people.change({ ...bea, role: 'admin' }, bea.id, { disabled: true })),
    ]);
    expect(codes.sort()).toEqual(['input.invalid', 'no error']);
  });
});

describe('one’s own name and address', () => {
  const host = '192.0.2.1';
  const signIn = (email: string) => accounts.signIns.signIn({ email, password: PASSWORD, host });
  const proof = (session: string, current?: string) => ({ session, current, host });

  it('can be changed, but not to the address of somebody else', async () => {
    const bea = await accounts.member('bea@example.org');
    const own = { name: 'Beatrice', email: 'beatrice@example.org' };
    const session = await signIn('bea@example.org');
    expect(await accounts.people.changeOwn(bea, own, proof(session))).toMatchObject(own);
    const cy = await accounts.member('cy@example.org');
    const taken = accounts.people.changeOwn(cy, { ...own, name: 'Cy' }, proof('', PASSWORD));
    expect(await codeOf(taken)).toBe('input.invalid');
    expect((await accounts.people.all()).map(({ name }) => name)).toEqual([
      'Ada',
      'Beatrice',
      'cy@example.org',
    ]);
  });

  it('ask for the password before the address changes, unless one logged in within ten minutes', async () => {
    const bea = await accounts.member('bea@example.org');
    const session = await signIn('bea@example.org');
    const move = (email: string | null, with_: ReturnType<typeof proof>) =>
      codeOf(accounts.people.changeOwn(bea, { name: 'Bea', email }, with_));
    await accounts.clock.advance(10 * 60_000 - 1);
    expect(await move('bea@example.com', proof(session))).toBe('no error');
    await accounts.clock.advance(1);
    for (const current of [undefined, '', 'four words in a raw'])
      expect(await move('b@example.com', proof(session, current))).toBe('auth.wrong-password');
    expect(await move(null, proof(session))).toBe('auth.wrong-password');
    expect(await move('b@example.com', proof(session, PASSWORD))).toBe('no error');
  });

  it('ask a program for the password, and are not impressed by the fresh login of somebody else', async () => {
    const bea = await accounts.member('bea@example.org');
    await accounts.member('cy@example.org');
    const own = { name: 'Bea', email: 'b@example.com' };
    const theirs = await signIn('cy@example.org');
    for (const session of ['', theirs])
      expect(await codeOf(accounts.people.changeOwn(bea, own, proof(session)))).toBe('auth.wrong-password');
  });

  it('let the name change without any of it', async () => {
    const bea = await accounts.member('bea@example.org');
    const own = { name: 'Beatrice', email: 'bea@example.org' };
    expect(await codeOf(accounts.people.changeOwn(bea, own, proof('')))).toBe('no error');
  });
});

describe('teams', () => {
  it('have a name of their own and the people who joined', async () => {
    const ada = await accounts.admin();
    const bea = await accounts.member('bea@example.org', 'Bea');
    const { teams } = accounts;
    const core = await teams.create(ada, 'Core');
    expect(await codeOf(teams.create(ada, 'core'))).toBe('input.invalid');
    await teams.join(bea, core.id, bea.id);
    await teams.join(bea, core.id, bea.id);
    await teams.join(ada, core.id, ada.id);
    expect(await teams.all()).toEqual([
      {
        id: core.id,
        name: 'Core',
        members: [
          { id: ada.id, name: 'Ada' },
          { id: bea.id, name: 'Bea' },
        ],
      },
    ]);
    await teams.leave(bea, core.id, bea.id);
    await teams.rename(ada, core.id, 'Kernel');
    expect(await teams.all()).toMatchObject([{ name: 'Kernel', members: [{ name: 'Ada' }] }]);
    await teams.remove(ada, core.id);
    expect(await teams.all()).toEqual([]);
  });

  it('are an administrator’s to make and to fill with others', async () => {
    const bea = await accounts.member('bea@example.org');
    const cy = await accounts.member('cy@example.org');
    const { teams } = accounts;
    const core = await teams.create(await accounts.admin(), 'Core');
    const tries = [
      () => teams.create(bea, 'Ours'),
      () => teams.rename(bea, core.id, 'Ours'),
      () => teams.remove(bea, core.id),
      () => teams.join(bea, core.id, cy.id),
      () => teams.leave(bea, core.id, cy.id),
    ];
    for (const attempt of tries) expect(await codeOf(attempt())).toBe('auth.forbidden');
    expect(await codeOf(teams.join(bea, 'nowhere', bea.id))).toBe('resource.not-found');
  });
});

describe('tokens', () => {
  it('are listed without their secret, with the hour of their last use, and can be made void', async () => {
    const bea = await accounts.member('bea@example.org');
    const { login, clock } = accounts;
    const token = await login.createToken(bea.id, 'nightly');
    const [listed] = await login.tokens(bea.id);
    expect(listed).toMatchObject({ label: 'nightly', lastUsedAt: null });
    await login.personOfToken(token);
    const firstUse = clock.now();
    await clock.advance(59 * 60_000);
    await login.personOfToken(token);
    expect(await login.tokens(bea.id)).toMatchObject([{ lastUsedAt: firstUse }]);
    const ada = await accounts.admin();
    expect(await codeOf(login.dropToken(ada.id, listed?.id ?? ''))).toBe('resource.not-found');
    await login.dropToken(bea.id, listed?.id ?? '');
    expect(await login.personOfToken(token)).toBeNull();
  });
});
