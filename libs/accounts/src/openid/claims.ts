import { z } from 'zod';
import type { ClaimTest } from '#config';

type Claims = Readonly<Record<string, unknown>>;

/** What a provider says of somebody, checked and in our terms. */
export interface ProviderClaims {
  issuer: string;
  /** The provider's own name for them. */
  subject: string;
  /** In lower case; null when it gave none, or none that is an address. */
  email: string | null;
  /** The provider says that the address is theirs. */
  emailVerified: boolean;
  /** What colleagues would see; null when it gave none. */
  name: string | null;
  /** Everything, for rules on groups and roles. */
  all: Claims;
}

const addressSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));
const LONGEST_NAME = 80;

/** Reads an ID token with what the provider told besides. Throws when it names nobody. */
export function readClaims(idToken: Claims, userInfo: Claims): ProviderClaims {
  const { iss, sub } = idToken;
  if (typeof iss !== 'string' || typeof sub !== 'string' || !/^\P{Cc}{1,255}$/u.test(sub))
    throw new Error('the ID token names nobody');
  // Address and "is verified" are of one source, so that one does not vouch for the address of the other.
  const source = idToken.email_verified === undefined && userInfo.email !== undefined ? userInfo : idToken;
  const email = addressSchema.safeParse(source.email);
  return {
    issuer: iss,
    subject: sub,
    email: email.success ? email.data : null,
    // Some providers write it as text.
    emailVerified: source.email_verified === true || source.email_verified === 'true',
    name: nameOf({ ...userInfo, ...idToken }),
    all: { ...userInfo, ...idToken },
  };
}

/** True when the claim has the value, or is a list that holds it. */
export function holds(claims: Claims, { claim, value }: ClaimTest): boolean {
  const found = Object.hasOwn(claims, claim) ? claims[claim] : atPath(claims, claim.split('.'));
  const values = Array.isArray(found) ? found : [found];
  return values.some((one) => ['string', 'number', 'boolean'].includes(typeof one) && String(one) === value);
}

function atPath(claims: unknown, path: string[]): unknown {
  let at = claims;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Claims)[key];
  }
  return at;
}

function nameOf({ name, preferred_username: user }: Claims): string | null {
  const given = [name, user].find((one): one is string => typeof one === 'string' && one.trim() !== '');
  if (given === undefined) return null;
  const tidy = given
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim();
  return [...tidy].slice(0, LONGEST_NAME).join('').trim() || null;
}
