import type { ConfigSection } from '../kit/config-section.js';
import { scaledMs } from '../kit/tempo.js';
import { NetError } from '../wire/net-error.js';

/** The original waits for the provider without a limit of its own; this one only keeps sockets from piling up. */
const REQUEST_TIMEOUT_MS = 60_000;

/** An account as the login provider knows it. */
export interface ProviderUser {
  readonly login: string;
  readonly email: string;
}

/** Asks the outside login provider who somebody is. */
export interface LoginProvider {
  /** Trades the code of a sign-in for a token. @throws NetError ACCESS_DENIED for a bad code, BAD_REMOTE_REPLY. */
  tokenForCode(code: string): Promise<string>;
  /** Who a token belongs to; undefined when the provider does not know it. @throws NetError BAD_REMOTE_REPLY */
  userOfToken(token: string): Promise<ProviderUser | undefined>;
}

/** The login provider over HTTP. */
export class HttpLoginProvider implements LoginProvider {
  private readonly url: string;
  private readonly clientId: string;
  private readonly clientSecret: string;

  constructor(config: ConfigSection) {
    this.url = config.string('url', 'http://github.example:8080');
    this.clientId = config.string('client_id', '0c2f738a7d0bd300de10');
    this.clientSecret = config.string('client_secret', '438223113eeb6e7edf2d2f91a232b72de72b9bdf');
  }

  async tokenForCode(code: string): Promise<string> {
    const query = new URLSearchParams({ client_id: this.clientId, client_secret: this.clientSecret, code });
    const response = await this.fetch('/login/oauth/access_token', { method: 'POST', body: query });
    const reply = (await response.json()) as { access_token?: string };
    if (reply.access_token === undefined) throw new NetError('ACCESS_DENIED', 'ss:auth:1');
    return reply.access_token;
  }

  async userOfToken(token: string): Promise<ProviderUser | undefined> {
    const response = await this.fetch('/user', { headers: { authorization: `token ${token}` } });
    return response.status === 401 ? undefined : ((await response.json()) as ProviderUser);
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    const signal = AbortSignal.timeout(scaledMs(REQUEST_TIMEOUT_MS));
    const response = await fetch(`${this.url}${path}`, { ...init, signal }).catch((cause: unknown) => {
      throw new NetError('BAD_REMOTE_REPLY', 'ss:auth:2', { cause });
    });
    if (response.status >= 500) throw new NetError('BAD_REMOTE_REPLY', 'ss:auth:3');
    return response;
  }
}
