import type { IdentityView, SignInWays } from '#contracts';

const WAYS: SignInWays = {
  password: true,
  openId: { name: 'Example ID', startUrl: 'http://localhost:4601/api/openid/start' },
  publicUrl: 'http://localhost:4601',
};

const IDENTITIES: IdentityView[] = [
  {
    id: 'i1',
    issuer: 'https://login.example.org',
    label: 'ada@example.org',
    createdAt: '2026-03-02T08:00:00.000Z',
    lastUsedAt: '2026-03-09T07:45:00.000Z',
  },
];

/** What the mock says of the ways in; undefined for every other address. */
export function mockSignIn(path: string): unknown {
  if (path === '/sign-in-ways') return WAYS;
  return path === '/me/identities' ? { identities: IDENTITIES } : undefined;
}
