import type { OpenIdRules } from '#config';
import type { OrgRole } from '#contracts';
import { holds, type ProviderClaims } from './claims.js';
import { refusal } from './refusal.js';

/** Throws `auth.openid-unverified` or `auth.openid-not-admitted` when the rules keep somebody out. */
export function assertAdmitted(claims: ProviderClaims, { name, domains, admit }: OpenIdRules): void {
  if (domains.length > 0) {
    if (claims.email === null || !claims.emailVerified) throw refusal('auth.openid-unverified', name);
    const domain = claims.email.slice(claims.email.lastIndexOf('@') + 1);
    if (!domains.includes(domain)) throw refusal('auth.openid-not-admitted', name);
  }
  if (admit.length > 0 && !admit.some((test) => holds(claims.all, test)))
    throw refusal('auth.openid-not-admitted', name);
}

/**
 * The role that somebody has from this sign-in on. A role for which the installation names claims is given and taken by
 * them; every other one is kept.
 */
export function roleAfter(
  current: OrgRole,
  { all }: Pick<ProviderClaims, 'all'>,
  { admins, authors }: Pick<OpenIdRules, 'admins' | 'authors'>,
): OrgRole {
  const given = (role: OrgRole, tests: OpenIdRules['admins']): boolean =>
    tests.length === 0 ? current === role : tests.some((test) => holds(all, test));
  if (given('admin', admins)) return 'admin';
  return given('author', authors) ? 'author' : 'member';
}
