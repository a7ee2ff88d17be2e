import { prepareTestDatabase } from '#testing';
import { Accounts, codeOf, PASSWORD } from '../fakes/accounts.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const MINUTE_MS = 60_000;
const BEA = 'bea@example.org';
const host = '192.0.2.1';

let accounts: Accounts;

beforeEach(async () => {
  await database.source.query('TRUNCATE people, login_throttle CASCADE');
  accounts = new Accounts(database.source);
});

const signIn = (password: string, email = BEA) => accounts.signIns.signIn({ email, password, host });

describe('signing in', () => {
  it('takes the right password of the right person only', async () => {
    const bea = await accounts.member(BEA);
    await accounts.member('cy@example.org');
    expect(await accounts.login.personOfSession(await signIn(PASSWORD))).toEqual(bea);
    expect(await codeOf(signIn('four words in a raw'))).toBe('auth.wrong-password');
    expect(await codeOf(signIn(PASSWORD, 'dee@example.org'))).toBe('auth.wrong-password');
    expect(await codeOf(signIn(''))).toBe('auth.wrong-password');
  });

  it('is refused after ten wrong passwords for an address, the right one included, and for nobody else', async () => {
    await accounts.member(BEA);
    await accounts.member('cy@example.org');
    const wrong = Array.from({ length: 12 }, () => codeOf(signIn('guess guess guess')));
    const codes = await Promise.all(wrong);
    expect(codes.filter((code) => code === 'auth.wrong-password')).toHaveLength(10);
    expect(await codeOf(signIn(PASSWORD))).toBe('auth.throttled');
    expect(await codeOf(signIn(PASSWORD, 'cy@example.org'))).toBe('no error');
  });

  it('forgets wrong passwords once the right one was given', async () => {
    await accounts.member(BEA);
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 8; i += 1)
        expect(await codeOf(signIn('guess guess guess'))).toBe('auth.wrong-password');
      expect(await codeOf(signIn(PASSWORD))).toBe('no error');
    }
  });

  it('keeps no attempt that no longer counts', async () => {
    await codeOf(signIn('guess guess guess', 'gone@example.org'));
    await database.source.query('UPDATE login_throttle SET expire = 1');
    await codeOf(signIn('guess guess guess', 'here@example.org'));
    const rows = await database.source.query('SELECT key FROM login_throttle ORDER BY key');
    expect(rows.map(({ key }: { key: string }) => key)).toEqual(['email:here@example.org', `host:${host}`]);
  });

  it('is over for somebody who was disabled, at once and with all that they hold', async () => {
    const bea = await accounts.member(BEA);
    const session = await signIn(PASSWORD);
    const token = await accounts.login.createToken(bea.id, 'a script');
    const link = await accounts.login.createLink(bea.id);
    await accounts.people.change(await accounts.admin(), bea.id, { disabled: true });
    expect(await accounts.login.personOfSession(session)).toBeNull();
    expect(await accounts.login.personOfToken(token)).toBeNull();
    expect(await codeOf(accounts.login.redeemLink(link))).toBe('auth.link-invalid');
    expect(await codeOf(signIn(PASSWORD))).toBe('auth.wrong-password');
    await accounts.people.change(await accounts.admin(), bea.id, { disabled: false });
    expect(await codeOf(signIn(PASSWORD))).toBe('no error');
  });
});

describe('a new password', () => {
  const next = 'another four good words';

  it('needs the current one, and ends all other logins', async () => {
    const bea = await accounts.member(BEA);
    const [here, elsewhere] = [await signIn(PASSWORD), await signIn(PASSWORD)];
    const change = (current: string | undefined) =>
      accounts.signIns.changePassword(bea, { session: here, current, password: next }, host);
    expect(await codeOf(change(undefined))).toBe('auth.wrong-password');
    expect(await codeOf(change('four words in a raw'))).toBe('auth.wrong-password');
    expect(await codeOf(change(PASSWORD))).toBe('no error');
    expect(await accounts.login.personOfSession(here)).not.toBeNull();
    expect(await accounts.login.personOfSession(elsewhere)).toBeNull();
    expect(await codeOf(signIn(PASSWORD))).toBe('auth.wrong-password');
    expect(await codeOf(signIn(next))).toBe('no error');
  });

  it('needs no current one for 15 minutes after a login by link', async () => {
    const bea = await accounts.member(BEA);
    const session = await accounts.login.redeemLink(await accounts.login.createLink(bea.id));
    const change = (password: string) =>
      accounts.signIns.changePassword(bea, { session, current: undefined, password }, host);
    await accounts.clock.advance(15 * MINUTE_MS - 1);
    expect(await codeOf(change(next))).toBe('no error');
    await accounts.clock.advance(1);
    expect(await codeOf(change('a third set of good words'))).toBe('auth.wrong-password');
  });

  it('needs the current one although somebody else has just logged in by a link', async () => {
    const bea = await accounts.member(BEA);
    const cy = await accounts.member('cy@example.org');
    const session = await accounts.login.redeemLink(await accounts.login.createLink(cy.id));
    const change = accounts.signIns.changePassword(
      bea,
      { session, current: undefined, password: next },
      host,
    );
    expect(await codeOf(change)).toBe('auth.wrong-password');
    expect(await codeOf(signIn(PASSWORD))).toBe('no error');
  });

  it.each(['short', 'aaaaaaaaaaaaaaaaaaaa', 'bea@example.org', 'x'.repeat(201), 'SimSup bea SimSup'])(
    'is not "%s"',
    async (password) => {
      const bea = await accounts.member(BEA, 'Bea');
      const session = await signIn(PASSWORD);
      const change = accounts.signIns.changePassword(bea, { session, current: PASSWORD, password }, host);
      expect(await codeOf(change)).toBe('input.invalid');
    },
  );

  it('is stored so that nobody can read it', async () => {
    await accounts.member(BEA);
    const stored = JSON.stringify(await database.source.query('SELECT * FROM passwords'));
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(PASSWORD);
    const plain = database.source.query(`UPDATE passwords SET hash = 'plain'`);
    await expect(plain).rejects.toThrow('passwords_hash_check');
  });
});

describe('a forgotten password', () => {
  it('is answered by a letter to whoever has the address, and in the same way when nobody has', async () => {
    const bea = await accounts.member(BEA);
    expect(await codeOf(accounts.signIns.forgotPassword(BEA, host))).toBe('no error');
    expect(await codeOf(accounts.signIns.forgotPassword('dee@example.org', host))).toBe('no error');
    expect(accounts.mail.links).toEqual([bea.id]);
  });

  it('sends no flood of letters', async () => {
    await accounts.member(BEA);
    for (let i = 0; i < 12; i += 1) await codeOf(accounts.signIns.forgotPassword(BEA, host));
    expect(accounts.mail.links).toHaveLength(10);
  });
});
