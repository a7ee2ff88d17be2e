import { authorizationCodeGrant, type Configuration } from 'openid-client';
import type { OpenIdConfig } from '#config';
import { OPENID_CALLBACK } from '../sign-in/sign-in-settings.js';
import { discoverOpenId } from './discover-openid.js';
import { isUnreachable, reasonOf } from './openid-error.js';

/** How sign-in at the provider stands, and what to do about it. */
export interface OpenIdFinding {
  ok: boolean;
  detail: string;
  advice: string | null;
}

/** Words of a provider that does not know the client (RFC 6749, section 5.2). */
const UNKNOWN_CLIENT = new Set(['invalid_client', 'unauthorized_client']);

/** Asks the provider whether sign-in would work, as far as that can be told without a person. Throws nothing. */
export async function examineOpenId(openId: OpenIdConfig, publicUrl: string): Promise<OpenIdFinding> {
  const { issuer } = openId.rules;
  try {
    const configuration = await discoverOpenId(openId);
    const lack = lackOf(configuration);
    if (lack)
      return {
        ok: false,
        detail: `${issuer} ${lack}`,
        advice: 'Use a provider, or settings of it, that can.',
      };
    return await tryClient(configuration, openId, publicUrl + OPENID_CALLBACK);
  } catch (error) {
    return { ok: false, detail: `${issuer}: ${reasonOf(error)}`, advice: adviceOn(error) };
  }
}

/** What SimSup needs and the provider says that it cannot do; null: nothing. */
function lackOf(configuration: Configuration): string | null {
  const known = configuration.serverMetadata();
  const needed = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;
  const missing = needed.find((name) => known[name] === undefined);
  if (missing) return `names no ${missing}`;
  const methods = known.code_challenge_methods_supported;
  if (methods && !methods.includes('S256')) return 'cannot do PKCE with S256';
  return known.response_types_supported?.includes('code') === false
    ? 'cannot do the authorization code flow'
    : null;
}

/** Offers a code that nobody was given: the provider looks at client and secret before it refuses the code. */
async function tryClient(
  configuration: Configuration,
  openId: OpenIdConfig,
  callback: string,
): Promise<OpenIdFinding> {
  const { issuer } = openId.rules;
  const url = new URL(
    `${callback}?code=of-the-doctor&iss=${encodeURIComponent(configuration.serverMetadata().issuer)}`,
  );
  const error: unknown = await authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: 'd'.repeat(43),
  }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { error: word, status } = (error ?? {}) as { error?: unknown; status?: unknown };
  if (status === 401 || UNKNOWN_CLIENT.has(String(word)))
    return {
      ok: false,
      detail: `${issuer} does not take SIMSUP_OIDC_CLIENT_ID with its secret (${reasonOf(error)})`,
      advice: 'Compare the client id and the secret with what the provider shows for SimSup.',
    };
  if (word === undefined) throw error;
  return {
    ok: true,
    detail: `${issuer} knows this SimSup; it must send people back to ${callback}`,
    advice: null,
  };
}

function adviceOn(error: unknown): string {
  const { cause } = error as { cause?: { attribute?: string; body?: { issuer?: string } } };
  if (cause?.attribute === 'issuer')
    return `Set SIMSUP_OIDC_ISSUER to exactly what the provider calls itself: ${cause.body?.issuer}.`;
  return isUnreachable(error as Error)
    ? 'Check SIMSUP_OIDC_ISSUER, and that this machine reaches it. The server runs without it; people log in another way.'
    : 'Check SIMSUP_OIDC_ISSUER: below it there must be /.well-known/openid-configuration.';
}
