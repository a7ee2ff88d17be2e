import { stringifySetCookie } from 'cookie';
import { SESSION_COOKIE } from './credentials.js';

/** Thirty days: as long as a login lasts. */
const LOGIN_SECONDS = 30 * 24 * 3_600;

/** Value of Set-Cookie that keeps a login. `secure` when people come by https. */
export function keepSession(session: string, secure: boolean): string {
  return cookie(session, LOGIN_SECONDS, secure);
}

/** Value of Set-Cookie that forgets the login. */
export function forgetSession(secure: boolean): string {
  return cookie('', 0, secure);
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  return stringifySetCookie({
    name: SESSION_COOKIE,
    value,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge,
    secure,
  });
}
