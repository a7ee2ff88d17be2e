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
  /** RFC 3339 text of the time. */
  timeText(): string;
}

/** Does one job at a time and turns away any other. */
export class Worker {
  private current: { readonly job: WorkerJob; readonly cancel: AbortController } | undefined;

  constructor(private readonly options: WorkerOptions) {}

  /** Says that this worker lives and whether it is free. */
  beat(): void {
    this.options.jobsrv.heartbeat(this.current === undefined ? 'Ready' : 'Busy');
  }

  /** Takes a job up, or rejects it when there is one already. The promise ends with the job. */
  async start(job: WorkerJob): Promise<void> {
    const { jobsrv, log, timeText } = this.options;
    if (this.current !== undefined) {
      log.warn(`Rejecting job ${job.id}, busy with ${this.current.job.id}`);
      jobsrv.status({ id: job.id, state: 'Rejected' });
      return;
    }
    this.current = { job, cancel: new AbortController() };
    this.beat();
    const startedAt = timeText();
    jobsrv.status({ id: job.id, state: 'Dispatched', startedAt });
    const outcome = await this.outcomeOf(job, this.current.cancel.signal);
    jobsrv.logComplete(job.id);
    jobsrv.status({ id: job.id, startedAt, finishedAt: timeText(), ...outcome });
    this.current = undefined;
    this.beat();
  }

  /** Stops a job that is under way. */
  cancel(jobId: string): void {
    if (this.current?.job.id === jobId) this.current.cancel.abort();
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
