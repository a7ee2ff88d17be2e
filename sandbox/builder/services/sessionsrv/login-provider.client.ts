import type { ConfigSection } from '../kit/config-section.js';
import { type HttpRequest, requestHttp } from '../kit/http-request.js';
import { scaledMs } from '../kit/tempo.js';

/** The original waits for the provider without a limit of its own; this one only keeps sockets from piling up. */
const REQUEST_TIMEOUT_MS = 60_000;

/** An account as the login provider knows it. */
export interface ProviderUser {
  readonly login: string;
  readonly email: string;
}

/** The login provider cannot be reached, or answers with an error of its own. */
export class ProviderFailure extends Error {}

/** Asks the outside login provider who somebody is. */
export interface LoginProvider {
  /** Trades the code of a sign-in for a token; undefined for a bad code. @throws ProviderFailure */
  tokenForCode(code: string): Promise<string | undefined>;
  /** Who a token belongs to; undefined when the provider does not know it. @throws ProviderFailure */
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

  async tokenForCode(code: string): Promise<string | undefined> {
    const query = new URLSearchParams({ client_id: this.clientId, client_secret: this.clientSecret, code });
    const reply = await this.ask('/login/oauth/access_token', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: query.toString(),
    });
    return (reply as { access_token?: string } | undefined)?.access_token;
  }

  async userOfToken(token: string): Promise<ProviderUser | undefined> {
    return this.ask('/user', { headers: { authorization: `token ${token}` } }) as Promise<
      ProviderUser | undefined
    >;
  }

  /** The JSON of an answer; undefined for 401. */
  private async ask(path: string, wanted: Omit<HttpRequest, 'url' | 'timeoutMs'>): Promise<unknown> {
    const [url, timeoutMs] = [`${this.url}${path}`, scaledMs(REQUEST_TIMEOUT_MS)];
    try {
      const { status, body } = await requestHttp({ ...wanted, url, timeoutMs });
      if (status === 401) return undefined;
      if (status < 200 || status > 299) throw new Error(`HTTP ${status}`);
      return JSON.parse(body);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ProviderFailure(`login provider, ${path}: ${reason}`, { cause });
    }
  }
}
