import type { Account } from '../seed/accounts.js';
import { Browser } from './browser.js';
import type { Visit } from './visit.js';

/** Signs users in through the login provider and keeps their sessions, as their browsers do. */
export class SignIn {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly providerUrl: string) {}

  /** Goes to the login provider and comes back with a code, for which the api opens a session. */
  async signIn(visit: Visit, browser: Browser, account: Account): Promise<string> {
    const query = new URLSearchParams({ client_id: 'web', login: account.name });
    const redirect = await visit.request('GET', `${this.providerUrl}/login/oauth/authorize?${query}`, {
      expect: [302],
    });
    const code = new URL(String(redirect.headers.location), 'http://bldr').searchParams.get('code');
    const { token } = await browser.json<{ token?: string }>(`/v1/authenticate/${code}`);
    visit.expect(token !== undefined, 'no session was opened');
    this.tokens.set(account.name, token as string);
    return token as string;
  }

  /** The session that a user has from before; signs in when there is none. */
  async session(visit: Visit, browser: Browser, account: Account): Promise<string> {
    return this.tokens.get(account.name) ?? this.signIn(visit, browser, account);
  }

  /** A session turned out to be over: the user will have to sign in again. */
  forget(account: Account): void {
    this.tokens.delete(account.name);
  }
}
