import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requestHttp } from '../kit/http-request.js';
import { scaledMs } from '../kit/tempo.js';
import type { WorkerJob } from '../wire/worker-messages.js';

const REQUEST_TIMEOUT_MS = scaledMs(60_000);

/** What a worker must know of a plan before it builds it. */
export interface PlanFacts {
  readonly version: string;
  /** Projects, `origin/name`. */
  readonly deps: readonly string[];
}

/** The code host, as far as a worker needs it: the files of one commit. */
export class PlanSourceClient {
  /** @param url the code host's address; what a project calls its repository names another host or none */
  constructor(private readonly url: string) {}

  /**
   * Gets the plan of a job into a directory, and says what it asks for.
   * @throws Error when the code host does not give it or it is no plan.
   */
  async clone(job: Pick<WorkerJob, 'planPath' | 'vcsData'>, directory: string): Promise<PlanFacts> {
    const repository = new URL(job.vcsData).pathname.replace(/\.git$/, '');
    const text = await this.get(`${repository}/raw/master/${job.planPath}`);
    const path = join(directory, job.planPath);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return planFacts(text);
  }

  private async get(path: string): Promise<string> {
    const { status, body } = await requestHttp({ url: `${this.url}${path}`, timeoutMs: REQUEST_TIMEOUT_MS });
    if (status !== 200) throw new Error(`GET ${path}: HTTP ${status}`);
    return body;
  }
}

/** Reads version and dependencies out of a plan. @throws Error when there is no version. */
export function planFacts(text: string): PlanFacts {
  const version = /^pkg_version="?([^"\s]+)"?\s*$/m.exec(text)?.[1];
  if (version === undefined) throw new Error('the plan has no pkg_version');
  const deps = /^pkg_deps=\(([^)]*)\)/m.exec(text)?.[1] ?? '';
  return { version, deps: deps.split(/\s+/).filter(Boolean) };
}
