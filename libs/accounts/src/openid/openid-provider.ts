import { Inject, Injectable } from '@nestjs/common';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
} from 'openid-client';
import type { OpenIdConfig } from '#config';
import type { Clock } from '#kernel';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { OPENID_CALLBACK, SignInSettings } from '../sign-in/sign-in-settings.js';
import { type ProviderClaims, readClaims } from './claims.js';
import { discoverOpenId } from './discover-openid.js';
import { openIdError } from './openid-error.js';
import { refusal } from './refusal.js';

/** Providers change keys and endpoints seldom, and keys are fetched anew by the library besides. */
const KNOWN_MS = 3_600_000;

/** What binds an answer of the provider to the sign-in that asked for it. */
export interface Checks {
  state: string;
  nonce: string;
  verifier: string;
}

/** The OpenID Connect provider over the network: asked for the first time when somebody wants to sign in. */
@Injectable()
export class OpenIdProvider {
  private known: { configuration: Promise<Configuration>; until: number } | null = null;

  constructor(
    private readonly settings: SignInSettings,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /** What the provider is called here; `auth.openid-off` when there is none. */
  get config(): OpenIdConfig {
    if (this.settings.openId) return this.settings.openId;
    throw refusal('auth.openid-off', '');
  }

  /** The provider's page for a browser. Errors: `auth.openid-off`, `auth.openid-unreachable`, `auth.openid-failed`. */
  async authorizationUrl({ state, nonce, verifier }: Checks): Promise<string> {
    const { scopes } = this.config.rules;
    const configuration = await this.translated(() => this.configuration());
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.publicUrl + OPENID_CALLBACK,
      scope: ['openid', 'email', 'profile', ...scopes].join(' '),
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /**
   * Who came back. `query` is that of the address to which the provider sent the browser. Errors: those above,
   * `auth.openid-cancelled`, `auth.openid-expired` when the code was used already.
   */
  claims(query: string, { state, nonce, verifier }: Checks): Promise<ProviderClaims> {
    return this.translated(async () => {
      const configuration = await this.configuration();
      const callback = new URL(this.settings.publicUrl + OPENID_CALLBACK);
      callback.search = query;
      const tokens = await authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
      });
      const idToken = tokens.claims();
      if (!idToken) throw new Error('the answer holds no ID token');
      const { userinfo_endpoint: endpoint } = configuration.serverMetadata();
      const more = endpoint ? await fetchUserInfo(configuration, tokens.access_token, idToken.sub) : {};
      return readClaims(idToken, more);
    });
  }

  /** Asked for at most once at a time, and again after a failure. */
  private configuration(): Promise<Configuration> {
    const now = this.clock.now().getTime();
    if (this.known && now < this.known.until) return this.known.configuration;
    const { providerTimeoutMs } = this.settings;
    const configuration = discoverOpenId(this.config, providerTimeoutMs);
    const known = { configuration, until: now + KNOWN_MS };
    known.configuration.catch(() => {
      if (this.known === known) this.known = null;
    });
    this.known = known;
    return known.configuration;
  }

  private async translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw openIdError(error, this.config.rules.name);
    }
  }
}
