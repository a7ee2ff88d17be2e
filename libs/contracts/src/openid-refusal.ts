/** Each reason for which a sign-in at an OpenID Connect provider ends without a log-in, and what one is told of it. */
const WORDS = {
  'auth.openid-off': () => 'This SimSup knows no such provider: log in another way.',
  'auth.openid-cancelled': (name: string) =>
    `You did not finish logging in at ${name}: try again, or choose another way.`,
  'auth.openid-expired': () =>
    'That log-in took longer than 10 minutes, was used already or began in another browser: start again.',
  'auth.openid-unreachable': (name: string) =>
    `${name} does not answer: try again in a minute, or choose another way. "simsup doctor" tells an administrator more.`,
  'auth.openid-failed': (name: string) =>
    `What ${name} answered does not let SimSup know you: try again; if it stays so, the log tells an administrator why.`,
  'auth.openid-not-admitted': (name: string) =>
    `${name} knows you, but your domain or group may not enter this SimSup: ask an administrator.`,
  'auth.openid-unverified': (name: string) =>
    `${name} has not verified your address, so SimSup cannot tell whose account is yours: verify it there, or log in another way and link ${name} under "Your account".`,
  'auth.openid-unproven': (name: string) =>
    `An account here has your address, but nobody proved that it is theirs: log in to it another way and link ${name} under "Your account", or ask an administrator.`,
  'auth.openid-other-person': (name: string) =>
    `The account with your address belongs to somebody else whom ${name} knows: ask an administrator to free the address.`,
  'auth.openid-no-account': () =>
    'Nobody has invited your address to this SimSup: ask an administrator for an invitation.',
  'auth.openid-ended': () => 'Your access to this SimSup has ended: ask an administrator.',
  'auth.openid-taken': (name: string) =>
    `You are linked to another account here through ${name}: log in to that one, and unlink it there if it is not the right one.`,
  'auth.throttled': () => 'Too many attempts from your network: try again in 15 minutes.',
} as const satisfies Record<string, (provider: string) => string>;

export type OpenIdRefusal = keyof typeof WORDS;

/** True for the code of such a reason: nothing else from an address is ever shown. */
export const isOpenIdRefusal = (code: string): code is OpenIdRefusal => Object.hasOwn(WORDS, code);

/** One sentence that says what happened and what to do; `provider` as the installation calls it. */
export const openIdRefusalWords = (code: OpenIdRefusal, provider: string): string => WORDS[code](provider);
