import { loadConfig } from '#config';
import { signInFindings } from './sign-in-findings.js';

const found = (env: Record<string, string>) => signInFindings(loadConfig(env));

describe('what the doctor says of sign-in', () => {
  it('is nothing as long as nothing is set', async () => {
    expect(await found({})).toEqual([]);
  });

  it('is that a proxy must be trusted when people come by https', async () => {
    const https = { SIMSUP_PUBLIC_URL: 'https://practice.example.org' };
    expect(await found(https)).toMatchObject([
      { ok: false, advice: expect.stringContaining('SIMSUP_TRUSTED_PROXIES') },
    ]);
    expect(await found({ ...https, SIMSUP_TRUSTED_PROXIES: 'loopback' })).toEqual([]);
  });
});
