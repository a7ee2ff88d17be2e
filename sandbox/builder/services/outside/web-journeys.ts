import { Browser } from './browser.js';
import type { Journey } from './journey.js';
import type { SignIn } from './sign-in.js';
import type { Users } from './users.js';
import { browserOfAccount } from './visitors.js';

/** What users do on the site's pages. */
export function webJourneys(users: Users, signIn: SignIn): Journey[] {
  return [
    {
      name: 'page',
      everyMs: 1_000,
      run: async (visit) => {
        visit.by(users.visitors.passerBy());
        await visit.request('GET', '/');
        const browser = await Browser.open(visit);
        const name = users.coreName();
        const latest = await browser.json<{ ident?: { name: string } }>(`/v1/depot/pkgs/core/${name}/latest`);
        visit.expect(latest.ident?.name === name, 'the page shows no package');
      },
    },
    {
      name: 'sign-in',
      everyMs: 2_000,
      run: async (visit) => {
        const account = users.owner();
        visit.by(browserOfAccount(account));
        const browser = await Browser.open(visit);
        const token = await signIn.signIn(visit, browser, account);
        const profile = await browser.json<{ name?: string }>('/v1/profile', { token });
        visit.expect(profile.name === account.name, 'signed in as somebody else');
      },
    },
    {
      name: 'my-origins',
      everyMs: 1_000,
      run: async (visit) => {
        const account = users.owner();
        visit.by(browserOfAccount(account));
        const browser = await Browser.open(visit);
        const token = await signIn.session(visit, browser, account);
        try {
          const { origins } = await browser.json<{ origins?: string[] }>('/v1/user/origins', { token });
          visit.expect((origins?.length ?? 0) > 0, 'My Origins is empty');
        } finally {
          if (visit.status === 401) signIn.forget(account);
        }
      },
    },
    {
      name: 'search',
      everyMs: 2_000,
      run: async (visit) => {
        visit.by(users.visitors.passerBy());
        const browser = await Browser.open(visit);
        const query = encodeURIComponent(users.query());
        const found = await browser.json<{ total_count?: number }>(`/v1/depot/pkgs/search/${query}`);
        visit.expect((found.total_count ?? 0) > 0, 'nothing found');
      },
    },
  ];
}
