import { setTimeout as sleep } from 'node:timers/promises';
import { scaledMs } from '../kit/tempo.js';
import type { Journey } from './journey.js';
import { ownerToken, type Users } from './users.js';
import { type Visit, VisitError } from './visit.js';
import { browserOfAccount, type Visitor } from './visitors.js';

interface GroupAnswer {
  readonly id: string;
  readonly state: string;
  readonly projects: readonly { name: string; state: string; job_id: string | null }[];
}

interface LogAnswer {
  readonly stop: number;
  readonly content: readonly string[];
  readonly is_complete: boolean;
}

const POLL_MS = scaledMs(1_000);
/** The last line of a log whose build has succeeded starts with this. */
const SUCCESS = 'builder-worker: Uploaded ';

/** Asking for builds, and watching them. */
export function buildJourneys(users: Users): Journey[] {
  let requested: { groupId: string; token: string; visitor: Visitor } | undefined;
  return [
    {
      name: 'build',
      everyMs: 30_000,
      run: async (visit) => {
        const app = users.buildApp();
        const visitor = browserOfAccount(app.origin.owner);
        visit.by(visitor);
        const token = ownerToken(app);
        const path = `/v1/depot/pkgs/schedule/${app.origin.name}/${app.name}`;
        const { id } = await visit.json<GroupAnswer>('POST', path, { token, expect: [201] });
        const group = await visit.json<GroupAnswer>('GET', `/v1/depot/pkgs/schedule/${id}`);
        visit.expect(group.id === id, 'the build that was asked for is not known');
        requested = { groupId: id, token, visitor };
      },
    },
    {
      name: 'build-log',
      everyMs: 30_000,
      run: async (visit) => {
        if (requested === undefined) throw new VisitError('there is no build to watch');
        const { groupId, token, visitor } = requested;
        visit.by(visitor);
        const jobId = await jobOf(visit, groupId);
        const lastLine = await followLog(visit, jobId, token);
        visit.expect(lastLine.startsWith(SUCCESS), `the build ended with: ${lastLine}`);
      },
    },
  ];
}

/** Waits until a group's first job exists. */
async function jobOf(visit: Visit, groupId: string): Promise<string> {
  for (;;) {
    const { projects } = await visit.json<GroupAnswer>('GET', `/v1/depot/pkgs/schedule/${groupId}`);
    const jobId = projects[0]?.job_id;
    if (jobId !== undefined && jobId !== null) return jobId;
    await sleep(POLL_MS, undefined, { signal: visit.signal });
  }
}

/** Reads a log until it is complete and gives its last line. */
async function followLog(visit: Visit, jobId: string, token: string): Promise<string> {
  let lastLine = '';
  for (let start = 0; ; ) {
    const log = await visit.json<LogAnswer>('GET', `/v1/jobs/${jobId}/log?start=${start}`, { token });
    lastLine = log.content.at(-1) ?? lastLine;
    start = log.stop;
    if (log.is_complete) return lastLine;
    await sleep(POLL_MS, undefined, { signal: visit.signal });
  }
}
