import { z } from 'zod';
import { readClaimTests } from './claim-test.js';
import { LOG_LEVELS } from './log-config.js';
import { isProxyAddress } from './trusted-proxies.js';

function wholeNumber(lowest: number, highest: number) {
  const message = `write a whole number from ${lowest} to ${highest}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, message);
}

function url(protocols: readonly string[], example: string) {
  const message = `write a URL such as ${example}`;
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), message);
}

function yesOrNo(fallback: 'yes' | 'no') {
  return z
    .enum(['yes', 'no'], 'write yes or no')
    .default(fallback)
    .transform((word) => word === 'yes');
}

function list(message: string, fits: (entry: string) => boolean) {
  return z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((entries) => entries.length > 0 && entries.every(fits), message);
}

/** Plain HTTP is for a provider on this very machine. */
const issuer = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\..*|\[::1\])$/.test(hostname));
}, 'write a URL such as https://login.example.org (http only for this machine)');

const claims = z.string().transform((text, context) => {
  const tests = readClaimTests(text);
  if (tests) return tests;
  context.addIssue({ code: 'custom', message: 'write CLAIM=VALUE, several with commas, such as groups=sre' });
  return z.NEVER;
});

const httpUrl = url(['http:', 'https:'], 'https://practice.example.org');

/** Every variable that SimSup reads, with its meaning; anything else in the environment is ignored. */
export const environmentSchema = z.object({
  SIMSUP_HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  SIMSUP_PORT: wholeNumber(0, 65_535).default(4600).describe('Port to listen on; 0 takes a free one'),
  SIMSUP_PUBLIC_URL: httpUrl.optional().describe('What people type into a browser'),
  SIMSUP_STATE_DIR: z.string().default('var').describe('Directory for everything that is written'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/simsup')
    .optional()
    .describe('External Postgres; the embedded one when absent'),
  SIMSUP_POOL_SIZE: wholeNumber(0, 50).default(1).describe('Sandboxes kept warm'),
  SIMSUP_STACKS_DIR: z.string().default('sandbox').describe('Directory with one folder a stack'),
  SIMSUP_IMAGES_FILE: z.string().default('build/images.json').describe('Image tags that the build noted'),
  SIMSUP_SCENARIOS_DIR: z
    .string()
    .default('scenarios')
    .describe('Directory with one folder of scenarios a stack'),
  SIMSUP_WEBHOOK_URL: httpUrl.optional().describe('Receives pages'),
  SIMSUP_SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587')
    .optional()
    .describe('Sends invitations and other letters; without it links are shown to be passed on'),
  SIMSUP_MAIL_FROM: z
    .string()
    .default('SimSup <simsup@localhost>')
    .describe('Sender of letters, an address or "Name <address>"'),
  SIMSUP_TRUSTED_PROXIES: list(
    'write addresses or ranges such as 10.0.0.0/8, or loopback, linklocal, uniquelocal',
    isProxyAddress,
  )
    .default([])
    .describe('Reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed'),
  SIMSUP_LOCAL_SIGN_IN: yesOrNo('yes').describe('Whether people may log in with email and password'),
  SIMSUP_OIDC_ISSUER: issuer.optional().describe('OpenID Connect provider whose people may log in'),
  SIMSUP_OIDC_CLIENT_ID: z.string().optional().describe('Client id that the provider gave to SimSup'),
  SIMSUP_OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Client secret; without one SimSup is a public client'),
  SIMSUP_OIDC_CLIENT_SECRET_FILE: z.string().optional().describe('File that holds the client secret instead'),
  SIMSUP_OIDC_NAME: z
    .string()
    .max(40, 'use 40 characters or fewer')
    .default('single sign-on')
    .describe('What the button on the log-in page calls the provider'),
  SIMSUP_OIDC_SCOPES: list('write scopes such as groups', (scope) =>
    /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope),
  )
    .default([])
    .describe('Scopes asked for besides openid, email and profile'),
  SIMSUP_OIDC_DOMAINS: list('write domains such as example.org, or *', (entry) =>
    /^(\*|[a-z0-9-]+(\.[a-z0-9-]+)+)$/.test(entry),
  )
    .optional()
    .describe('Domains of verified addresses that may enter; * for any'),
  SIMSUP_OIDC_CLAIMS: claims.optional().describe('Claims of which one is needed to enter'),
  SIMSUP_OIDC_CREATE: yesOrNo('no').describe('Make an account at the first sign-in of somebody not invited'),
  SIMSUP_OIDC_ADMIN_CLAIMS: claims.optional().describe('Claims of which one makes an administrator'),
  SIMSUP_OIDC_AUTHOR_CLAIMS: claims.optional().describe('Claims of which one makes an author'),
  SIMSUP_RATE_LIMIT: wholeNumber(0, 10_000_000)
    .default(6_000)
    .describe('Requests a minute that one account or token may make; 0: no limit'),
  SIMSUP_LOG_LEVEL: z
    .enum(LOG_LEVELS, `write one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('How much is logged'),
});
export type Environment = z.infer<typeof environmentSchema>;
