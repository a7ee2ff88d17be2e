import type { ClaimTest } from './claim-test.js';

/** What an installation says about its OpenID Connect provider, without the secret. */
export interface OpenIdRules {
  /** As the provider writes itself in its tokens. */
  issuer: string;
  clientId: string;
  /** What the button on the log-in page calls the provider. */
  name: string;
  /** Asked for besides `openid email profile`. */
  scopes: string[];
  /** Domains of (verified) addresses that may enter; empty: any. */
  domains: string[];
  /** One of these must hold to enter; empty: none is asked for. */
  admit: ClaimTest[];
  /** Make an account at the first sign-in of somebody whom nobody invited. */
  create: boolean;
  /** One of these makes somebody an administrator, at each sign-in; empty: roles are given in SimSup. */
  admins: ClaimTest[];
  /** The same for authors. */
  authors: ClaimTest[];
}

/** The OpenID Connect provider. Its client secret is read by name only: no log or dump of this object shows it. */
export class OpenIdConfig {
  readonly #clientSecret: string | null;

  constructor(
    readonly rules: OpenIdRules,
    clientSecret: string | null,
  ) {
    this.#clientSecret = clientSecret;
  }

  /** null: a public client, which PKCE alone protects. */
  get clientSecret(): string | null {
    return this.#clientSecret;
  }
}
