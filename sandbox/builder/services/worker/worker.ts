import type { Log } from '../kit/log.js';
import type { WorkerJob, WorkerJobStatus, WorkerState } from '../wire/worker-messages.js';
import { BuildError } from './build-error.js';

/** How a worker speaks to jobsrv. */
export interface JobsrvChannel {
  status(status: WorkerJobStatus): void;
  heartbeat(state: WorkerState): void;
  logLine(jobId: string, line: string): void;
  logComplete(jobId: string): void;
}

export interface WorkerOptions {
  readonly jobsrv: JobsrvChannel;
  readonly log: Log;
  /** Builds and uploads; gives the package's ident. */
  run(job: WorkerJob, signal: AbortSignal, onLine: (line: string) => void): Promise<string>;
  onEnd(state: WorkerJobStatus['state'], seconds: number): void;
  now(): Date;
}

interface CurrentJob {
  readonly job: WorkerJob;
  readonly cancel: AbortController;
  readonly ended: Promise<Pick<WorkerJobStatus, 'state' | 'packageIdent' | 'error'>>;
}

/** Does one job at a time and turns away any other. */
export class Worker {
  private current: CurrentJob | undefined;
  private isStopping = false;

  constructor(private readonly options: WorkerOptions) {}

  get isBusy(): boolean {
    return this.current !== undefined;
  }

  /** Says that this worker lives and whether it is free. */
  beat(): void {
    this.options.jobsrv.heartbeat(this.isBusy ? 'Busy' : 'Ready');
  }

  /** Takes a job up, or rejects it when there is one already. The promise ends with the job. */
  async start(job: WorkerJob): Promise<void> {
    const { jobsrv, log, now, onEnd } = this.options;
    if (this.current !== undefined) {
      log.warn(`Rejecting job ${job.id}, busy with ${this.current.job.id}`);
      jobsrv.status({ id: job.id, state: 'Rejected' });
      return;
    }
    const startedAt = now();
    const cancel = new AbortController();
    this.current = { job, cancel, ended: this.outcomeOf(job, cancel.signal) };
    this.beat();
    log.info(`Starting job ${job.id}, ${job.projectName}`);
    jobsrv.status({ id: job.id, state: 'Dispatched', startedAt: startedAt.toISOString() });
    const outcome = await this.current.ended;
    this.current = undefined;
    // A worker that is being stopped says nothing: jobsrv will miss it, and queue the job again.
    if (this.isStopping) return;
    const finishedAt = now();
    log.info(`Job ${job.id} ended: ${outcome.state}`);
    onEnd(outcome.state, (finishedAt.getTime() - startedAt.getTime()) / 1_000);
    jobsrv.logComplete(job.id);
    const times = { startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() };
    jobsrv.status({ id: job.id, ...times, ...outcome });
    this.beat();
  }

  /** Stops a job that is under way. */
  cancel(jobId: string): void {
    if (this.current?.job.id === jobId) this.current.cancel.abort();
  }

  /** Gives up what is under way, and resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.current?.cancel.abort();
    await this.current?.ended;
  }

  private async outcomeOf(
    job: WorkerJob,
    signal: AbortSignal,
  ): Promise<Pick<WorkerJobStatus, 'state' | 'packageIdent' | 'error'>> {
    const { run, jobsrv, log } = this.options;
    try {
      const packageIdent = await run(job, signal, (line) => jobsrv.logLine(job.id, line));
      return { state: 'Complete', packageIdent };
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      if (signal.aborted) return { state: 'CancelComplete', error: error.tag };
      log.error(`[err: BUILD, msg: ${error.tag}], ${error.message}`);
      jobsrv.logLine(job.id, `builder-worker: ${error.message} (${error.tag})`);
      return { state: 'Failed', error: error.tag };
    }
  }
}
