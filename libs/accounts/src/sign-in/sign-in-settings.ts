import type { OpenIdConfig } from '#config';

/** Port: how people may come in to this installation. */
export abstract class SignInSettings {
  /** Whether email and password are a way in. */
  abstract readonly local: boolean;
  /** The OpenID Connect provider; null: none. */
  abstract readonly openId: OpenIdConfig | null;
  /** Longest wait for each answer of the provider; absent: five seconds. */
  readonly providerTimeoutMs?: number;
  /** What people type into a browser, without a trailing slash. */
  abstract readonly publicUrl: string;
}

/** Path to which the provider sends browsers back. */
export const OPENID_CALLBACK = '/api/openid/callback';
