import { setTimeout as sleep } from 'node:timers/promises';
import { scaledMs } from '../kit/tempo.js';
import { CORE_OWNER, personalToken } from '../seed/accounts.js';
import { WATCHED_REPOSITORY } from './code-host.js';
import type { Journey } from './journey.js';
import type { Users } from './users.js';
import type { Visit } from './visit.js';

interface PullAnswer {
  readonly number: number;
  readonly merged: boolean;
}

const POLL_MS = scaledMs(1_000);

/** A change to a core plan that its author wants to see merged. */
export function mergeJourney(users: Users, codeHost: string): Journey {
  const pulls = `${codeHost}/repos/${WATCHED_REPOSITORY}/pulls`;
  return {
    name: 'merge',
    everyMs: 30_000,
    run: async (visit) => {
      const path = `${users.coreName()}/plan.sh`;
      const { body } = await visit.request('GET', `${codeHost}/${WATCHED_REPOSITORY}/raw/master/${path}`);
      const plan = nextVersion(body.toString());
      const change = { title: `[${path.split('/')[0]}] update`, changes: { [path]: plan } };
      const { number } = await visit.json<PullAnswer>('POST', pulls, {
        token: personalToken(CORE_OWNER),
        body: Buffer.from(JSON.stringify(change)),
        expect: [201],
      });
      await merged(visit, `${pulls}/${number}`);
    },
  };
}

async function merged(visit: Visit, url: string): Promise<void> {
  while (!(await visit.json<PullAnswer>('GET', url)).merged) {
    await sleep(POLL_MS, undefined, { signal: visit.signal });
  }
}

/** The same plan with the last number of its version one higher. */
export function nextVersion(plan: string): string {
  return plan.replace(/^(pkg_version=".*?)(\d+)(\D*")$/m, (_, start: string, last: string, end: string) =>
    [start, Number(last) + 1, end].join(''),
  );
}
