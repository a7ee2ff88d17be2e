import { prepareTestDatabase } from '#testing';
import { Accounts, codeOf } from '../fakes/accounts.js';
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
  it('can be changed, but not to the address of somebody else', async () => {
    const bea = await accounts.member('bea@example.org');
    const own = { name: 'Beatrice', email: 'beatrice@example.org' };
    expect(await accounts.people.changeOwn(bea, own)).toMatchObject(own);
    const cy = await accounts.member('cy@example.org');
    expect(await codeOf(accounts.people.changeOwn(cy, { ...own, name: 'Cy' }))).toBe('input.invalid');
    expect((await accounts.people.all()).map(({ name }) => name)).toEqual([
      'Ada',
      'Beatrice',
      'cy@example.org',
    ]);
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
