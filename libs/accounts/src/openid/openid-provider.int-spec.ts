import { loadConfig } from '#config';
import { FakeClock, LocalProvider, type Rudeness } from '#testing';
import { codeOf } from '../fakes/accounts.js';
import { OPENID_CALLBACK } from '../sign-in/sign-in-settings.js';
import { examineOpenId } from './examine-openid.js';
import { reasonOf } from './openid-error.js';
import { OpenIdProvider } from './openid-provider.js';

const PUBLIC_URL = 'http://practice.example.org';
const DISCOVERY = '/.well-known/';
const CHECKS = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };

let local: LocalProvider;
let clock: FakeClock;

beforeEach(async () => {
  local = await LocalProvider.start(PUBLIC_URL + OPENID_CALLBACK);
  clock = new FakeClock();
});
afterEach(() => local.stop());

/** An address at which nothing listens any more. */
async function goneIssuer(): Promise<string> {
  const gone = await LocalProvider.start(PUBLIC_URL);
  await gone.stop();
  return gone.issuer;
}

const openIdOf = (more: Record<string, string> = {}) => {
  const { openId } = loadConfig(local.environment(more)).signIn;
  if (!openId) throw new Error('there is no provider');
  return openId;
};

const provider = (more: Record<string, string> = {}) =>
  new OpenIdProvider(
    { local: true, openId: openIdOf(more), publicUrl: PUBLIC_URL, providerTimeoutMs: 300 },
    clock,
  );

/** Sign-in up to the moment at which the browser is back. */
async function comeBack(from: OpenIdProvider): Promise<string> {
  return (await local.visit(await from.authorizationUrl(CHECKS), 'bea')).search;
}

const RUDE: [Rudeness, string][] = [
  ['silent', 'auth.openid-unreachable'],
  ['failing', 'auth.openid-unreachable'],
  ['html', 'auth.openid-failed'],
  ['redirecting', 'auth.openid-failed'],
  ['endless', 'auth.openid-failed'],
];

describe('a provider in trouble', () => {
  it.each(RUDE)('that is %s when it is looked up is told as %s, and asked again', async (rudeness, code) => {
    const simsup = provider();
    local.rude.set(DISCOVERY, rudeness);
    expect(await codeOf(simsup.authorizationUrl(CHECKS))).toBe(code);
    local.rude.clear();
    expect(await codeOf(simsup.authorizationUrl(CHECKS))).toBe('no error');
  });

  it.each(RUDE)('that is %s when the code is handed in is told as %s', async (rudeness, code) => {
    const simsup = provider();
    const query = await comeBack(simsup);
    local.rude.set('/token', rudeness);
    expect(await codeOf(simsup.claims(query, CHECKS))).toBe(code);
  });

  it.each(['/jwks', '/me'])('that fails at %s lets nobody in', async (path) => {
    const simsup = provider();
    const query = await comeBack(simsup);
    local.rude.set(path, 'failing');
    expect(await codeOf(simsup.claims(query, CHECKS))).toBe('auth.openid-unreachable');
  });

  it('that does not run is told as such', async () => {
    const simsup = provider({ SIMSUP_OIDC_ISSUER: await goneIssuer() });
    expect(await codeOf(simsup.authorizationUrl(CHECKS))).toBe('auth.openid-unreachable');
  });

  it('whose secret is another is told, with the provider’s word in the log', async () => {
    const simsup = provider({ SIMSUP_OIDC_CLIENT_SECRET: 'hush-hush' });
    const query = await comeBack(simsup);
    const error = await simsup.claims(query, CHECKS).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ code: 'auth.openid-failed' });
    expect(reasonOf((error as Error).cause)).toContain('invalid_client');
    expect(reasonOf(error)).not.toContain('hush');
  });
});

describe('what is known of the provider', () => {
  const lookUps = () => local.asked.filter((path) => path.startsWith(DISCOVERY)).length;

  it('is looked up when somebody first signs in, once for all who do, and again after an hour', async () => {
    const simsup = provider();
    expect(lookUps()).toBe(0);
    await Promise.all([1, 2, 3].map(() => simsup.authorizationUrl(CHECKS)));
    expect(lookUps()).toBe(1);
    await clock.advance(3_600_000);
    await simsup.authorizationUrl(CHECKS);
    expect(lookUps()).toBe(2);
  });
});

describe('what the doctor says of the provider', () => {
  it('is well, and where it must send people back to', async () => {
    expect(await examineOpenId(openIdOf(), PUBLIC_URL)).toEqual({
      ok: true,
      detail: `${local.issuer} knows this SimSup; it must send people back to ${PUBLIC_URL}${OPENID_CALLBACK}`,
      advice: null,
    });
  });

  it('is that it cannot be reached', async () => {
    const found = await examineOpenId(openIdOf({ SIMSUP_OIDC_ISSUER: await goneIssuer() }), PUBLIC_URL);
    expect(found).toMatchObject({
      ok: false,
      advice: expect.stringContaining('that this machine reaches it'),
    });
    expect(found.detail).toContain('ECONNREFUSED');
  });

  it('is that it calls itself otherwise, and how', async () => {
    const elsewhere = local.issuer.replace('127.0.0.1', 'localhost');
    const found = await examineOpenId(openIdOf({ SIMSUP_OIDC_ISSUER: elsewhere }), PUBLIC_URL);
    expect(found.advice).toBe(
      `Set SIMSUP_OIDC_ISSUER to exactly what the provider calls itself: ${local.issuer}.`,
    );
  });

  it('is that there is no provider at the address', async () => {
    const found = await examineOpenId(
      openIdOf({ SIMSUP_OIDC_ISSUER: `${local.issuer}/nowhere` }),
      PUBLIC_URL,
    );
    expect(found).toMatchObject({ ok: false, advice: expect.stringContaining('.well-known') });
  });

  it.each<Record<string, string>>([
    { SIMSUP_OIDC_CLIENT_ID: 'another' },
    { SIMSUP_OIDC_CLIENT_SECRET: 'hush-hush' },
  ])('is that it does not take the client of %o', async (wrong) => {
    const found = await examineOpenId(openIdOf(wrong), PUBLIC_URL);
    expect(found).toMatchObject({ ok: false, advice: expect.stringContaining('client id and the secret') });
    expect(JSON.stringify(found)).not.toContain('hush');
  });
});
