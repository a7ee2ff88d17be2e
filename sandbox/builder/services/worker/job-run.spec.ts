import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JobRunOptions, runJob } from './job-run.js';

const job = {
  id: '17',
  projectName: 'acme/web',
  planPath: 'web/plan.sh',
  vcsData: 'https://github.example/acme/plans.git',
  target: 'x86_64-linux',
};

const fail = (message: string) => async () => {
  throw new Error(message);
};

describe('the run of a job', () => {
  let dataPath: string;
  beforeEach(() => {
    dataPath = mkdtempSync(join(tmpdir(), 'worker-'));
  });
  afterEach(() => rmSync(dataPath, { recursive: true, force: true }));

  function optionsWith(
    changes: Partial<Omit<JobRunOptions, 'depot'>> & { depot?: Partial<JobRunOptions['depot']> } = {},
  ) {
    const done: string[] = [];
    const { depot, ...rest } = changes;
    const options: JobRunOptions = {
      dataPath,
      source: { clone: async () => ({ version: '1.2.3', deps: ['core/glibc'] }) },
      signal: new AbortController().signal,
      onLine: () => undefined,
      handOver: async () => undefined,
      openRoom: async () => ({
        entry: ['enter'],
        release: async () => void done.push('released'),
      }),
      build: async ({ environment }) => void done.push(`built with ${environment.RESOLVED_DEPS}`),
      ...rest,
      depot: {
        originKey: async (origin) => `${origin}-20170101000000`,
        latest: async (project) => `${project}/2.22/20170101000000`,
        upload: async ({ version }) => void done.push(`uploaded ${version}`),
        ...depot,
      },
    };
    return { options, done };
  }

  it('builds with the newest dependencies, gives the interface back, and uploads', async () => {
    const { options, done } = optionsWith();
    expect(await runJob(job, options)).toMatch(/^acme\/web\/1\.2\.3\/\d{14}$/);
    expect(done).toEqual(['built with core/glibc/2.22/20170101000000', 'released', 'uploaded 1.2.3']);
  });

  it('gives the interface back when the build fails', async () => {
    const { options, done } = optionsWith({ build: fail('build ended with status 1') });
    await expect(runJob(job, options)).rejects.toMatchObject({ tag: 'wk:run:5' });
    expect(done).toEqual(['released']);
  });

  it.each<[string, Parameters<typeof optionsWith>[0]]>([
    ['wk:run:1', { dataPath: '/dev/null' }],
    ['wk:run:3', { depot: { originKey: fail('HTTP 401') } }],
    ['wk:run:4', { source: { clone: fail('HTTP 404') } }],
    ['wk:run:8', { handOver: fail('Operation not permitted') }],
    ['wk:run:5', { depot: { latest: fail('HTTP 404') } }],
    ['wk:run:5', { openRoom: fail('Cannot find device "ens4"') }],
    ['wk:run:6', { depot: { upload: fail('HTTP 503') } }],
  ])('names its failing step: %s', async (tag, changes) => {
    await expect(runJob(job, optionsWith(changes).options)).rejects.toMatchObject({ tag });
  });
});
