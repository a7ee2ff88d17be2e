import { parseCookie } from 'cookie';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'simsup_session';

/** The session in a Cookie header, or null. */
export function sessionOf(cookieHeader: string | undefined): string | null {
  if (!cookieHeader) return null;
  return parseCookie(cookieHeader)[SESSION_COOKIE] ?? null;
}

/** The token in an Authorization header of the form `Bearer …`, or null. */
export function bearerOf(authorization: string | undefined): string | null {
  const match = /^Bearer (\S+)$/.exec(authorization ?? '');
  return match?.[1] ?? null;
}
