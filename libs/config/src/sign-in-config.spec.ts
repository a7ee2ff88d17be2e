import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { AppError } from '#kernel';
import { loadConfig } from './load-config.js';

const PROVIDER = { SIMSUP_OIDC_ISSUER: 'https://login.example.org', SIMSUP_OIDC_CLIENT_ID: 'simsup' };

const openIdOf = (env: Record<string, string>, baseDir = '/srv') => {
  const { openId } = loadConfig({ ...PROVIDER, ...env }, baseDir).signIn;
  if (!openId) throw new Error('there is no provider');
  return openId;
};

function fieldsAtFault(env: Record<string, string>): string[] {
  try {
    loadConfig(env, '/srv');
  } catch (error) {
    return AppError.from(error).details.map(({ field }) => field);
  }
  return [];
}

describe('the settings of sign-in', () => {
  it('name a provider, who may enter and what they become', () => {
    const { rules } = openIdOf({
      SIMSUP_OIDC_NAME: 'Example ID',
      SIMSUP_OIDC_SCOPES: 'groups offline',
      SIMSUP_OIDC_DOMAINS: 'example.org, example.com',
      SIMSUP_OIDC_CLAIMS: 'realm_access.roles=practice, https://example.org/team?a=b=sre',
      SIMSUP_OIDC_CREATE: 'yes',
      SIMSUP_OIDC_ADMIN_CLAIMS: 'groups=leads',
    });
    expect(rules).toEqual({
      issuer: 'https://login.example.org',
      clientId: 'simsup',
      name: 'Example ID',
      scopes: ['groups', 'offline'],
      domains: ['example.org', 'example.com'],
      admit: [
        { claim: 'realm_access.roles', value: 'practice' },
        { claim: 'https://example.org/team?a=b', value: 'sre' },
      ],
      create: true,
      admins: [{ claim: 'groups', value: 'leads' }],
      authors: [],
    });
  });

  it('are refused where they do not fit together', () => {
    expect(fieldsAtFault({ SIMSUP_OIDC_ISSUER: 'https://x.example' })).toEqual(['SIMSUP_OIDC_CLIENT_ID']);
    expect(fieldsAtFault({ SIMSUP_OIDC_CLIENT_ID: 'simsup' })).toEqual(['SIMSUP_OIDC_CLIENT_ID']);
    expect(fieldsAtFault({ SIMSUP_LOCAL_SIGN_IN: 'no' })).toEqual(['SIMSUP_LOCAL_SIGN_IN']);
    const both = { SIMSUP_OIDC_CLIENT_SECRET: 'a', SIMSUP_OIDC_CLIENT_SECRET_FILE: 'b' };
    expect(fieldsAtFault({ ...PROVIDER, ...both })).toEqual(['SIMSUP_OIDC_CLIENT_SECRET']);
  });

  it('make accounts for strangers only when they say for whom, if need be for everybody', () => {
    expect(fieldsAtFault({ ...PROVIDER, SIMSUP_OIDC_CREATE: 'yes' })).toEqual(['SIMSUP_OIDC_DOMAINS']);
    expect(openIdOf({ SIMSUP_OIDC_CREATE: 'yes', SIMSUP_OIDC_DOMAINS: '*' }).rules.domains).toEqual([]);
  });

  it.each([
    ['SIMSUP_OIDC_ISSUER', 'http://login.example.org'],
    ['SIMSUP_OIDC_DOMAINS', 'ada@example.org'],
    ['SIMSUP_OIDC_CLAIMS', 'groups'],
    ['SIMSUP_OIDC_CREATE', 'true'],
    ['SIMSUP_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['SIMSUP_TRUSTED_PROXIES', 'everybody'],
  ])('do not take %s=%s', (name, value) => {
    expect(fieldsAtFault({ ...PROVIDER, [name]: value })).toEqual([name]);
  });

  it('take the addresses, ranges and names of trusted proxies', () => {
    const { server } = loadConfig({ SIMSUP_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8 2001:db8::/32' }, '/srv');
    expect(server.trustedProxies).toEqual(['loopback', '10.0.0.0/8', '2001:db8::/32']);
  });
});

describe('the client secret', () => {
  it('comes from the variable or from a file, whose line end does not belong to it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'simsup-config-'));
    writeFileSync(join(folder, 'secret'), 'of the file\n');
    expect(openIdOf({ SIMSUP_OIDC_CLIENT_SECRET: 'of the variable' }).clientSecret).toBe('of the variable');
    expect(openIdOf({ SIMSUP_OIDC_CLIENT_SECRET_FILE: 'secret' }, folder).clientSecret).toBe('of the file');
    expect(openIdOf({}).clientSecret).toBeNull();
    rmSync(folder, { recursive: true });
  });

  it('whose file cannot be read is told by the name of the variable', () => {
    const env = { ...PROVIDER, SIMSUP_OIDC_CLIENT_SECRET_FILE: 'nowhere' };
    expect(fieldsAtFault(env)).toEqual(['SIMSUP_OIDC_CLIENT_SECRET_FILE']);
  });

  it('is in no dump of the configuration', () => {
    const config = loadConfig({ ...PROVIDER, SIMSUP_OIDC_CLIENT_SECRET: 'hush-hush' }, '/srv');
    expect(config.signIn.openId?.clientSecret).toBe('hush-hush');
    const dump = inspect(config, { depth: 9, showHidden: true }) + JSON.stringify(config);
    expect(dump).toContain('login.example.org');
    expect(dump).not.toContain('hush');
  });
});
