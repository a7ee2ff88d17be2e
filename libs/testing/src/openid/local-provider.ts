import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, default as Provider } from 'oidc-provider';
import { MapAdapter } from './map-adapter.js';

/** What the provider says of somebody, under the name that it knows them by. */
export type LocalClaims = Record<string, unknown>;
/** How a request goes wrong: no answer, a failure, a page of HTML, somewhere else, an answer without end. */
export type Rudeness = 'silent' | 'failing' | 'html' | 'redirecting' | 'endless';

const CLIENT = { client_id: 'simsup', client_secret: 'a secret of the tests' };
const USER_HEADER = 'x-test-user';

/** A real OpenID Connect provider on a port of this machine. Who signs in there is said by {@link visit}. */
export class LocalProvider {
  readonly people = new Map<string, LocalClaims>();
  /** Paths that misbehave from now on, by their beginning. */
  readonly rude = new Map<string, Rudeness>();
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  private provider: Provider | undefined;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** `redirectUri` is where it sends browsers back to. */
  static async start(redirectUri: string): Promise<LocalProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const local = new LocalProvider(server, `http://127.0.0.1:${port}`);
    const { default: Real } = await import('oidc-provider');
    local.provider = new Real(local.issuer, local.configuration(redirectUri));
    // Who finds out what was refused are the tests.
    local.provider.on('server_error', () => undefined);
    const handle = local.provider.callback();
    server.on('request', (request, response) => void local.answer(request, response, handle));
    return local;
  }

  /** Settings that name it. */
  environment(more: Record<string, string> = {}): Record<string, string> {
    return {
      SIMSUP_OIDC_ISSUER: this.issuer,
      SIMSUP_OIDC_CLIENT_ID: CLIENT.client_id,
      SIMSUP_OIDC_CLIENT_SECRET: CLIENT.client_secret,
      SIMSUP_OIDC_NAME: 'Example ID',
      ...more,
    };
  }

  /**
   * Opens the provider's page as a browser with no history, logs in there as `user` (null: gives up), and returns the
   * address to which the provider then sends the browser.
   */
  async visit(url: string, user: string | null): Promise<URL> {
    const cookies = new Map<string, string>();
    let at = new URL(url);
    for (let hop = 0; hop < 10; hop += 1) {
      if (at.origin !== this.issuer) return at;
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const headers = { cookie, [USER_HEADER]: user ?? '' };
      const response = await fetch(at, { redirect: 'manual', headers });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (next === null) throw new Error(`the provider shows: ${(await response.text()).slice(0, 300)}`);
      at = new URL(next, at);
    }
    throw new Error('the provider goes round in circles');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
    handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  ): Promise<void> {
    const path = request.url ?? '/';
    this.asked.push(path);
    const [, rudeness] = [...this.rude].find(([start]) => path.startsWith(start)) ?? [];
    if (rudeness) return beRude(response, rudeness);
    if (!path.startsWith('/interaction/')) return void handle(request, response);
    const user = request.headers[USER_HEADER];
    const result = user
      ? { login: { accountId: String(user) } }
      : { error: 'access_denied', error_description: 'the person went away' };
    await this.provider?.interactionFinished(request, response, result);
  }

  private configuration(redirectUri: string): Configuration {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    return {
      adapter: () => new MapAdapter(),
      clients: [{ ...CLIENT, redirect_uris: [redirectUri] }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'test' }] } as never,
      cookies: { keys: ['of the tests'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      pkce: { required: () => true },
      scopes: ['openid', 'email', 'profile', 'groups'],
      claims: {
        openid: ['sub'],
        email: ['email', 'email_verified'],
        profile: ['name'],
        groups: ['groups'],
      },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: async () => ({ ...this.people.get(sub), sub }),
      }),
      // Nobody is asked whether they agree.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client?.clientId ?? '',
          accountId: oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
    };
  }
}

function beRude(response: ServerResponse, rudeness: Rudeness): void {
  if (rudeness === 'failing') response.writeHead(503).end();
  if (rudeness === 'html') response.setHeader('content-type', 'text/html').end('<h1>Maintenance</h1>');
  if (rudeness === 'redirecting') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  if (rudeness === 'endless') {
    response.setHeader('content-type', 'application/json');
    const chunk = `"${'x'.repeat(65_536)}",`;
    const more = (): void => {
      while (response.write(chunk));
      response.once('drain', more);
    };
    response.write('[');
    more();
  }
}
