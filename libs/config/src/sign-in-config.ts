import type { OpenIdConfig } from './openid-config.js';

/** How people come in. */
export class SignInConfig {
  constructor(
    /** Whether email and password (and login links by mail) are a way in. Links that an operator makes always are. */
    readonly local: boolean,
    /** The OpenID Connect provider whose people may come in; null: none. */
    readonly openId: OpenIdConfig | null,
  ) {}
}
