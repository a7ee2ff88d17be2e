import { readFileSync } from 'node:fs';
import type { ErrorDetail } from '#kernel';
import type { Environment } from './environment-schema.js';
import { OpenIdConfig } from './openid-config.js';

/** Variables that mean nothing without an issuer. */
const DEPENDENT = [
  'SIMSUP_OIDC_CLIENT_ID',
  'SIMSUP_OIDC_CLIENT_SECRET',
  'SIMSUP_OIDC_CLIENT_SECRET_FILE',
  'SIMSUP_OIDC_DOMAINS',
  'SIMSUP_OIDC_CLAIMS',
  'SIMSUP_OIDC_ADMIN_CLAIMS',
  'SIMSUP_OIDC_AUTHOR_CLAIMS',
] as const satisfies (keyof Environment)[];

/** What does not fit together in what is said about sign-in; empty when all is well. */
export function openIdProblems(env: Environment): ErrorDetail[] {
  const problems: ErrorDetail[] = [];
  const say = (field: keyof Environment, message: string): void => void problems.push({ field, message });
  if (env.SIMSUP_OIDC_ISSUER === undefined) {
    for (const field of DEPENDENT)
      if (env[field] !== undefined) say(field, 'set SIMSUP_OIDC_ISSUER too, or leave it out');
    if (!env.SIMSUP_LOCAL_SIGN_IN)
      say('SIMSUP_LOCAL_SIGN_IN', 'set SIMSUP_OIDC_ISSUER first: nobody could come in');
    return problems;
  }
  if (env.SIMSUP_OIDC_CLIENT_ID === undefined)
    say('SIMSUP_OIDC_CLIENT_ID', 'write the client id that the provider gave to SimSup');
  if (env.SIMSUP_OIDC_CLIENT_SECRET !== undefined && env.SIMSUP_OIDC_CLIENT_SECRET_FILE !== undefined)
    say('SIMSUP_OIDC_CLIENT_SECRET', 'give the secret in the variable or in the file, not in both');
  if (env.SIMSUP_OIDC_CREATE && !env.SIMSUP_OIDC_DOMAINS && !env.SIMSUP_OIDC_CLAIMS)
    say('SIMSUP_OIDC_DOMAINS', 'say who may enter (a domain, or * for everybody whom the provider knows)');
  return problems;
}

/**
 * The provider of an environment that has no {@link openIdProblems}; null when none is set.
 * `absolute` resolves the path of the secret's file. Throws what reading that file throws.
 */
export function readOpenId(env: Environment, absolute: (file: string) => string): OpenIdConfig | null {
  const { SIMSUP_OIDC_ISSUER: issuer, SIMSUP_OIDC_CLIENT_ID: clientId } = env;
  if (issuer === undefined || clientId === undefined) return null;
  const file = env.SIMSUP_OIDC_CLIENT_SECRET_FILE;
  const secret =
    file === undefined ? env.SIMSUP_OIDC_CLIENT_SECRET : readFileSync(absolute(file), 'utf8').trim();
  const domains = env.SIMSUP_OIDC_DOMAINS ?? [];
  const rules = {
    issuer,
    clientId,
    name: env.SIMSUP_OIDC_NAME,
    scopes: env.SIMSUP_OIDC_SCOPES,
    domains: domains.includes('*') ? [] : domains,
    admit: env.SIMSUP_OIDC_CLAIMS ?? [],
    create: env.SIMSUP_OIDC_CREATE,
    admins: env.SIMSUP_OIDC_ADMIN_CLAIMS ?? [],
    authors: env.SIMSUP_OIDC_AUTHOR_CLAIMS ?? [],
  };
  return new OpenIdConfig(rules, secret ? secret : null);
}
