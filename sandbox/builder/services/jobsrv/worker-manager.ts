import type { Log } from '../kit/log.js';
import type { WorkerHeartbeat, WorkerJob, WorkerJobStatus } from '../wire/worker-messages.js';
import type { JobRepository } from './job.repository.js';
import type { JobLogStore } from './job-log.store.js';
import type { WorkerRoster } from './worker-roster.js';

export interface WorkerManagerOptions {
  readonly roster: WorkerRoster;
  readonly jobs: JobRepository;
  readonly logs: Pick<JobLogStore, 'complete'>;
  readonly log: Log;
  /** A worker that has not taken up a job after this long is forgotten and the job goes back. */
  readonly acknowledgeMs: number;
  readonly jobTimeoutSeconds: number;
  now(): number;
  startJob(worker: string, job: WorkerJob): void;
  cancelJob(worker: string, jobId: string): void;
  /** Tells that jobs have changed, for the scheduler to take in. */
  onChange(): void;
}

/** After these a job is over and its worker free. */
const ENDS: readonly WorkerJobStatus['state'][] = ['Complete', 'Failed', 'CancelComplete'];

/** Hands jobs to workers and takes in how they end. What arrives waits in queues until the next round. */
export class WorkerManager {
  private readonly statuses: WorkerJobStatus[] = [];
  private readonly lostJobs: string[] = [];
  private readonly acknowledgeUntil = new Map<string, number>();

  constructor(private readonly options: WorkerManagerOptions) {}

  /** Takes up the workers that were busy when this service last ended. */
  async restore(): Promise<void> {
    const { jobs, roster, now } = this.options;
    for (const { ident, jobId } of await jobs.busyWorkers()) roster.restore(ident, jobId, now());
  }

  noteHeartbeat(identity: string, { state }: WorkerHeartbeat): void {
    this.options.roster.heartbeat(identity, state, this.options.now());
  }

  noteStatus(status: WorkerJobStatus): void {
    this.acknowledgeUntil.delete(status.id);
    this.statuses.push(status);
  }

  /** Looks for workers that went silent; true when that needs a round. */
  expire(): boolean {
    const { roster, log, now } = this.options;
    for (const { identity, jobId } of roster.expire(now())) {
      log.warn(`Expiring worker due to missed heartbeat: ${identity}`);
      if (jobId === undefined) continue;
      this.acknowledgeUntil.delete(jobId);
      this.lostJobs.push(jobId);
    }
    for (const [jobId, untilMs] of this.acknowledgeUntil) {
      if (untilMs > now()) continue;
      const worker = roster.holderOf(jobId);
      log.warn(`Worker ${worker} did not take up job ${jobId}`);
      if (worker !== undefined) roster.forget(worker);
      this.lostJobs.push(jobId);
      this.acknowledgeUntil.delete(jobId);
    }
    return this.lostJobs.length > 0;
  }

  /** Takes in what has happened, then hands out jobs. */
  async round(): Promise<void> {
    await drain(this.statuses, (status) => this.apply(status));
    await drain(this.lostJobs, (jobId) => this.requeue(jobId));
    await this.cancelOverdue();
    for (const jobId of await this.options.jobs.toCancel()) await this.cancel(jobId);
    await this.handOut();
  }

  /** Cancels a job; one that no worker has is over at once. */
  private async cancel(jobId: string): Promise<void> {
    const { jobs, roster, cancelJob } = this.options;
    const worker = roster.holderOf(jobId);
    if (worker === undefined) {
      await this.apply({ id: jobId, state: 'CancelComplete' });
      return;
    }
    cancelJob(worker, jobId);
    await jobs.setState(jobId, 'CancelProcessing');
  }

  private async apply(status: WorkerJobStatus): Promise<void> {
    const { jobs, roster, logs, onChange } = this.options;
    if (status.state === 'Rejected') {
      roster.release(status.id);
      await jobs.setState(status.id, 'Rejected');
      await this.requeue(status.id);
      return;
    }
    await jobs.applyStatus(status);
    if (ENDS.includes(status.state)) {
      roster.release(status.id);
      await logs.complete(status.id);
    }
    onChange();
  }

  private async requeue(jobId: string): Promise<void> {
    this.options.log.warn(`Requeuing job ${jobId}`);
    await this.options.jobs.requeue(jobId);
    this.options.onChange();
  }

  private async cancelOverdue(): Promise<void> {
    for (const jobId of await this.options.jobs.overdue(this.options.jobTimeoutSeconds)) {
      this.options.log.warn(`Job ${jobId} has run too long`);
      await this.options.jobs.setState(jobId, 'CancelPending');
    }
  }

  private async handOut(): Promise<void> {
    const { jobs, roster, acknowledgeMs, now, startJob } = this.options;
    for (let worker = roster.firstReady(); worker !== undefined; worker = roster.firstReady()) {
      const job = await jobs.takePending(worker);
      if (job === undefined) return;
      roster.assign(worker, job.id);
      this.acknowledgeUntil.set(job.id, now() + acknowledgeMs);
      startJob(worker, job);
    }
  }
}

/** Works through a queue; an entry leaves it only when its work has succeeded. */
async function drain<T>(queue: T[], work: (entry: T) => Promise<void>): Promise<void> {
  for (let entry = queue[0]; entry !== undefined; entry = queue[0]) {
    await work(entry);
    queue.shift();
  }
}
