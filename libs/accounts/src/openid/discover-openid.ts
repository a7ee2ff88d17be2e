import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import type { OpenIdConfig } from '#config';
import { boundedFetch } from './bounded-fetch.js';

/** For each request to the provider. Somebody waits in front of a blank page meanwhile. */
const TIMEOUT_MS = 5_000;

/** Fetches what the provider says of itself. Throws what the library throws. */
export function discoverOpenId(
  { rules, clientSecret }: OpenIdConfig,
  timeoutMs: number = TIMEOUT_MS,
): Promise<Configuration> {
  const issuer = new URL(rules.issuer);
  return discovery(issuer, rules.clientId, undefined, authOf(clientSecret), {
    timeout: timeoutMs / 1_000,
    [customFetch]: boundedFetch,
    execute: [
      // The settings allow plain HTTP for this machine only.
      ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : []),
      // Tokens are believed by their signature, not by the line that they came over alone.
      enableNonRepudiationChecks,
    ],
  });
}

/** As the provider wants it; one that says nothing wants `client_secret_basic` (OpenID Connect Discovery 1.0, section 3). */
function authOf(secret: string | null): ClientAuth {
  if (secret === null) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (as, client, body, headers) => {
    const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const auth = methods.includes('client_secret_basic') ? basic : post;
    auth(as, client, body, headers);
  };
}
