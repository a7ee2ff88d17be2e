import { Transactions } from '#store';
import { FakeClock, prepareTestDatabase } from '#testing';
import { codeOf } from './fakes/accounts.js';
import { LoginService } from './login.service.js';
import { CredentialRepository } from './persistence/credential.repository.js';
import { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from './persistence/index.js';
import { PersonRepository } from './persistence/person.repository.js';

const database = prepareTestDatabase({ entities: ACCOUNTS_ENTITIES, migrations: ACCOUNTS_MIGRATIONS });
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let clock: FakeClock;
let login: LoginService;

beforeEach(async () => {
  await database.source.query('TRUNCATE people CASCADE');
  clock = new FakeClock();
  login = new LoginService(
    new PersonRepository(database.source),
    new CredentialRepository(database.source),
    new Transactions(database.source),
    clock,
  );
});

async function firstPerson(): Promise<{ id: string; link: string }> {
  const { person, link } = await login.ensureFirstPerson('Ada');
  if (link === null) throw new Error('somebody has logged in');
  return { id: person.id, link };
}

/** Everything that is stored, as one text. */
async function everythingStored(): Promise<string> {
  const tables = ['people', 'login_links', 'login_sessions', 'access_tokens'];
  const rows = await Promise.all(tables.map((table) => database.source.query(`SELECT * FROM ${table}`)));
  return JSON.stringify(rows);
}

describe('the first person', () => {
  it('is made once and is an administrator', async () => {
    const [one, two] = await Promise.all([login.ensureFirstPerson('Ada'), login.ensureFirstPerson('Bob')]);
    expect(one.person).toEqual(two.person);
    expect(one.person.role).toBe('admin');
  });

  it('can use the link of the last start however late, and no older one', async () => {
    const { link: older } = await firstPerson();
    const { link } = await firstPerson();
    await clock.advance(90 * DAY_MS);
    expect(await codeOf(login.redeemLink(older))).toBe('auth.link-invalid');
    const session = await login.redeemLink(link);
    expect(await login.personOfSession(session)).toMatchObject({ name: 'Ada' });
  });

  it('gets no further lasting link once somebody has logged in', async () => {
    const { id, link } = await firstPerson();
    await login.redeemLink(link);
    expect(await login.ensureFirstPerson('Ada')).toMatchObject({ person: { id }, link: null });
  });
});

describe('a login link', () => {
  it('works once, even for two who use it at the same moment', async () => {
    const { id } = await firstPerson();
    const link = await login.createLink(id);
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(login.redeemLink(link))));
    expect(outcomes.sort()).toEqual(['auth.link-invalid', 'auth.link-invalid', 'no error']);
  });

  it('expires after 15 minutes', async () => {
    const { id } = await firstPerson();
    const link = await login.createLink(id);
    const early = await login.createLink(id);
    await clock.advance(15 * MINUTE_MS - 1);
    expect(await codeOf(login.redeemLink(early))).toBe('no error');
    await clock.advance(1);
    expect(await codeOf(login.redeemLink(link))).toBe('auth.link-invalid');
  });

  it('is not made for nobody', async () => {
    expect(await codeOf(login.createLink('nobody000000'))).toBe('resource.not-found');
    expect(await codeOf(login.redeemLink('guessed'))).toBe('auth.link-invalid');
  });
});

describe('a login', () => {
  it('lasts 30 days', async () => {
    const session = await login.redeemLink((await firstPerson()).link);
    await clock.advance(30 * DAY_MS - 1);
    expect(await login.personOfSession(session)).toMatchObject({ name: 'Ada' });
    await clock.advance(1);
    expect(await login.personOfSession(session)).toBeNull();
  });

  it('ends with the log-out, and only that one', async () => {
    const { id, link } = await firstPerson();
    const session = await login.redeemLink(link);
    const other = await login.redeemLink(await login.createLink(id));
    await login.logout(session);
    expect(await login.personOfSession(session)).toBeNull();
    expect(await login.personOfSession(other)).toMatchObject({ id });
  });
});

describe('a token', () => {
  it('names its person, and a guessed one nobody', async () => {
    const { id } = await firstPerson();
    const token = await login.createToken(id, 'command line');
    expect(await login.personOfToken(token)).toEqual({ id, name: 'Ada', email: null, role: 'admin' });
    expect(await login.personOfToken('guessed')).toBeNull();
  });

  it('lets a new token take the place of the old one of the same label, and of no other', async () => {
    const { id } = (await login.ensureFirstPerson('Ada')).person;
    const other = await login.createToken(id, 'a script');
    const old = await login.createToken(id, 'this host');
    const fresh = await login.createToken(id, 'this host');
    expect(await login.personOfToken(old)).toBeNull();
    expect(await login.personOfToken(fresh)).not.toBeNull();
    expect(await login.personOfToken(other)).not.toBeNull();
  });
});

describe('the database', () => {
  it('holds no secret as it is', async () => {
    const { id, link } = await firstPerson();
    const session = await login.redeemLink(link);
    const secrets = [link, session, await login.createLink(id), await login.createToken(id, 'command line')];
    const stored = await everythingStored();
    expect(stored).toContain('command line');
    for (const secret of secrets) expect(stored).not.toContain(secret);
  });

  it('refuses a secret that was not hashed', async () => {
    const { id } = await firstPerson();
    const insert = database.source.query(
      `INSERT INTO access_tokens (id, token_hash, person_id, created_at, label)
       VALUES ('x', 'plain', $1, now(), 'x')`,
      [id],
    );
    await expect(insert).rejects.toThrow('access_tokens_token_hash_check');
  });
});
