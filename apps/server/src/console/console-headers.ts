import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** What a console may know of a request: nothing about who makes it. */
const TOWARDS = [
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'range',
];
/** What a console may tell the browser: nothing that acts beyond its own page (cookies, policies, site data). */
const BACK = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'expires',
  'last-modified',
];

/**
 * The pages come from where responders are root. `sandbox` gives them an origin of their own, so that they have no
 * session, no cookies and no storage of ours; they may talk to this server only, and the app may show them in a frame.
 */
const POLICY = [
  'sandbox allow-scripts allow-forms allow-popups allow-downloads',
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

function only(headers: IncomingHttpHeaders, names: string[]): OutgoingHttpHeaders {
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
}

/** Headers of the request as the console gets it. */
export function headersTowards(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return only(headers, TOWARDS);
}

/** Headers of the answer as the browser gets it. */
export function headersBack(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return { 'cache-control': 'no-store', ...only(headers, BACK), ...OWN_HEADERS };
}

/** On every answer. A page without an origin may read what it fetches only when everybody may. */
export const OWN_HEADERS = {
  'access-control-allow-origin': '*',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Answer to a browser that asks beforehand whether a page without an origin may send what it wants to send. */
export const PREFLIGHT_HEADERS = {
  ...OWN_HEADERS,
  'access-control-allow-methods': 'GET, HEAD, POST, DELETE',
  'access-control-allow-headers': '*',
  'access-control-max-age': '600',
};
