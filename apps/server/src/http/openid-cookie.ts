import { parseCookie, stringifySetCookie } from 'cookie';

const OPENID_COOKIE = 'simsup_openid';
/** A little longer than a sign-in at the provider may take. */
const KEPT_SECONDS = 15 * 60;

/** The secret that binds a sign-in at the provider to the browser that began it, or null. */
export function browserOf(cookieHeader: string | undefined): string | null {
  return cookieHeader ? (parseCookie(cookieHeader)[OPENID_COOKIE] ?? null) : null;
}

/** Value of Set-Cookie that keeps it. `secure` when people come by https. */
export function keepBrowser(secret: string, secure: boolean): string {
  return stringifySetCookie({
    name: OPENID_COOKIE,
    value: secret,
    path: '/api',
    httpOnly: true,
    // The provider sends the browser back with a plain link, with which such a cookie goes along.
    sameSite: 'lax',
    maxAge: KEPT_SECONDS,
    secure,
  });
}
