import { loadConfig } from '#config';
import { LocalProvider, type PreparedDatabase } from '#testing';
import type { Person } from '../person.js';
import { OPENID_CALLBACK } from '../sign-in/sign-in-settings.js';
import { Accounts, codeOf } from './accounts.js';

const PUBLIC_URL = 'http://practice.example.org';

/** Address of the one whom the provider knows. */
export const BEA = 'bea@example.org';
/** From where people come. */
export const HOST = '192.0.2.1';
/** Settings that let everybody in whom the provider vouches for. */
export const EVERYBODY = { SIMSUP_OIDC_CREATE: 'yes', SIMSUP_OIDC_DOMAINS: '*' };

/** One way of a browser to the provider and back. */
export interface Visit {
  user?: string | null;
  linkTo?: Person | null;
  /** Changes the address of the provider's page on the way there. */
  there?: (url: URL) => void;
  /** Changes the address that the browser comes back to. */
  back?: (url: URL) => void;
}

/** Accounts beside a provider of this machine, where Bea is known; anew for each test. */
export class AtTheProvider {
  provider!: LocalProvider;
  accounts!: Accounts;

  constructor(private readonly database: PreparedDatabase) {}

  async start(): Promise<void> {
    this.provider = await LocalProvider.start(PUBLIC_URL + OPENID_CALLBACK);
  }

  async clear(): Promise<void> {
    await this.database.source.query('TRUNCATE people, login_throttle, openid_attempts CASCADE');
    this.provider.rude.clear();
    this.provider.people.clear();
    this.provider.people.set('bea', { email: BEA, email_verified: true, name: 'Bea' });
    this.accounts = this.withSettings({});
  }

  /** SimSup as it is with these settings besides those that name the provider. */
  withSettings(environment: Record<string, string>): Accounts {
    const { signIn } = loadConfig(this.provider.environment(environment));
    return new Accounts(this.database.source, {
      local: signIn.local,
      openId: signIn.openId,
      publicUrl: PUBLIC_URL,
    });
  }

  /** A browser goes to the provider and comes back; what it then brings here. */
  async visit({ user = 'bea', linkTo = null, there, back }: Visit = {}) {
    const begun = await this.accounts.openId.start({
      browser: null,
      returnTo: '/rota',
      host: HOST,
      linkTo,
    });
    const page = new URL(begun.url);
    there?.(page);
    const callback = await this.provider.visit(page.href, user);
    back?.(callback);
    return { browser: begun.browser, query: callback.search, visitor: linkTo };
  }

  /** Signs in and says who that is. */
  async signIn(how: Visit = {}): Promise<Person> {
    const { session } = await this.accounts.openId.finish(await this.visit(how));
    const person = await this.accounts.login.personOfSession(session ?? '');
    if (!person) throw new Error('nobody was let in');
    return person;
  }

  /** What came of a sign-in: the code of its refusal, or none. */
  outcome(how: Visit = {}): Promise<string> {
    return codeOf(this.signIn(how));
  }

  async countOf(table: string): Promise<number> {
    return (await this.database.source.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
  }
}

/** Call it once at the top of a `*.int-spec.ts`, after the database was prepared. */
export function prepareProvider(database: PreparedDatabase): AtTheProvider {
  const at = new AtTheProvider(database);
  beforeAll(() => at.start());
  afterAll(() => at.provider.stop());
  beforeEach(() => at.clear());
  return at;
}
