import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits for URLs, cookies and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored in place of a secret. Secrets are random and long, so that a plain digest can be neither reversed
 * nor guessed, and a copy of the database opens nothing.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
