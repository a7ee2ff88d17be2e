import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tempo } from '../kit/tempo.js';
import { identText, type PackageIdent } from '../wire/package-ident.js';
import type { WorkerJob } from '../wire/worker-messages.js';
import { buildStep } from './build-error.js';
import type { DepotClient } from './depot.client.js';
import type { PlanBuild } from './plan-build.js';
import type { PlanSourceClient } from './plan-source.client.js';

/** What `compile` of the build script takes for one unit. */
const UNIT_SECONDS = 0.5;

/** Where a build runs. */
export interface BuildRoom {
  readonly entry: readonly string[];
  release(): Promise<void>;
}

export interface JobRunOptions {
  readonly dataPath: string;
  readonly depot: Pick<DepotClient, 'originKey' | 'latest' | 'upload'>;
  readonly source: Pick<PlanSourceClient, 'clone'>;
  readonly signal: AbortSignal;
  onLine(line: string): void;
  /** Gives a directory to the user of builds. */
  handOver(directory: string): Promise<unknown>;
  /** Makes the network namespace of a job. */
  openRoom(jobId: string): Promise<BuildRoom>;
  build(build: PlanBuild): Promise<void>;
}

/**
 * Does one job from its workspace to the uploaded package, whose ident it gives back.
 * @throws BuildError with the tag of the step that failed.
 */
export async function runJob(job: WorkerJob, options: JobRunOptions): Promise<string> {
  const { dataPath, depot, source, signal, onLine } = options;
  const workspace = join(dataPath, job.id);
  const [origin = '', name = ''] = job.projectName.split('/');
  onLine(`builder-worker: Building ${job.projectName} from ${job.vcsData}`);
  await buildStep('wk:run:1', () => mkdir(workspace, { recursive: true }));
  try {
    const key = await buildStep('wk:run:3', () => depot.originKey(origin));
    const plan = await buildStep('wk:run:4', () => source.clone(job, join(workspace, 'src')));
    await buildStep('wk:run:8', () => options.handOver(workspace));
    const deps = await buildStep('wk:run:5', () =>
      Promise.all(plan.deps.map((dep) => depot.latest(dep, job.target))),
    );
    const ident: PackageIdent = { origin, name, version: plan.version, release: releaseNow() };
    const environment = environmentOf(job, ident, { key, deps });
    await buildStep('wk:run:5', () =>
      inRoom(options, job.id, ({ entry }) =>
        options.build({ directory: workspace, environment, entry, signal, onLine }),
      ),
    );
    await buildStep('wk:run:6', () => depot.upload(ident, job.target, join(workspace, 'artifact.hart')));
    onLine(`builder-worker: Uploaded ${identText(ident)}`);
    return identText(ident);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function inRoom(
  { openRoom }: JobRunOptions,
  jobId: string,
  work: (room: BuildRoom) => Promise<void>,
): Promise<void> {
  const room = await openRoom(jobId);
  try {
    await work(room);
  } finally {
    await room.release();
  }
}

function releaseNow(): string {
  return new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14);
}

function environmentOf(
  job: WorkerJob,
  { release }: PackageIdent,
  { key, deps }: { key: string; deps: readonly string[] },
): Record<string, string> {
  return {
    PROJECT: job.projectName,
    PLAN_PATH: job.planPath,
    PKG_RELEASE: release,
    PKG_TARGET: job.target,
    RESOLVED_DEPS: deps.join(' '),
    ORIGIN_KEY: key,
    UNIT_SECONDS: String(UNIT_SECONDS / tempo),
  };
}
