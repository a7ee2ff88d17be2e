import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tempo } from '../kit/tempo.js';
import { archiveName, identText, type PackageIdent } from '../wire/package-ident.js';
import type { WorkerJob } from '../wire/worker-messages.js';
import { buildStep } from './build-error.js';
import type { DepotClient, LatestRelease } from './depot.client.js';
import { runPlanBuild } from './plan-build.js';

/** The build script waits this long four times. */
const STEP_SECONDS = 0.5;
/** A plan that was never built starts here. */
const FIRST_RELEASE: LatestRelease = { version: '0.1.0', deps: [] };

export interface JobRunOptions {
  readonly dataPath: string;
  readonly depot: Pick<DepotClient, 'latest' | 'upload'>;
  readonly signal: AbortSignal;
  onLine(line: string): void;
}

/**
 * Does one job from its workspace to the uploaded package, whose ident it gives back.
 * @throws BuildError with the tag of the step that failed.
 */
export async function runJob(job: WorkerJob, options: JobRunOptions): Promise<string> {
  const { dataPath, depot, onLine } = options;
  const workspace = join(dataPath, job.id);
  onLine(`builder-worker: Building ${job.projectName} from ${job.vcsData}`);
  await buildStep('wk:run:1', () => mkdir(workspace, { recursive: true }));
  try {
    const latest = await buildStep('wk:run:3', () => depot.latest(job.projectName, job.target));
    const plan = planOf(job, latest ?? FIRST_RELEASE, workspace);
    await buildStep('wk:run:5', () =>
      runPlanBuild({ ...options, directory: workspace, environment: plan.environment }),
    );
    await buildStep('wk:run:6', () => depot.upload(plan.ident, job.target, plan.artifact));
    onLine(`builder-worker: Uploaded ${identText(plan.ident)}`);
    return identText(plan.ident);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

function planOf(job: WorkerJob, { version, deps }: LatestRelease, workspace: string) {
  const [origin = '', name = ''] = job.projectName.split('/');
  const release = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const ident: PackageIdent = { origin, name, version, release };
  const artifact = join(workspace, archiveName(ident, job.target));
  const environment = {
    PKG_ORIGIN: origin,
    PKG_NAME: name,
    PKG_VERSION: version,
    PKG_RELEASE: release,
    PKG_TARGET: job.target,
    PKG_DEPS: deps.join(' '),
    PLAN_PATH: job.planPath,
    ARTIFACT: artifact,
    STEP_SECONDS: String(STEP_SECONDS / tempo),
  };
  return { ident, artifact, environment };
}
