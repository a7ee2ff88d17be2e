import { createHmac } from 'node:crypto';
import { newSecret, secretHash } from '../secret.js';
import type { Checks } from './openid-provider.js';

/** The browser's own secret when it brings one that is ours, else a new one. */
export function browserSecret(brought: string | null): string {
  return brought !== null && /^[\w-]{43}$/.test(brought) ? brought : newSecret();
}

/**
 * Nonce and PKCE verifier of a sign-in come from its state and a secret that only the browser holds: nothing that could
 * finish it is stored here, and no other browser can.
 */
export function checksOf(browser: string, state: string): Checks {
  const derived = (purpose: string): string =>
    createHmac('sha256', browser).update(`${purpose} ${state}`).digest('base64url');
  return { state, nonce: derived('nonce'), verifier: derived('verifier') };
}

/** What of both is stored. */
export function storedForm(browser: string, state: string): { stateHash: string; browserHash: string } {
  return { stateHash: secretHash(state), browserHash: secretHash(browser) };
}
