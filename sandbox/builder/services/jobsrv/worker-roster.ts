import type { WorkerState } from '../wire/worker-messages.js';

interface WorkerEntry {
  readonly identity: string;
  reported: WorkerState;
  jobId: string | undefined;
  expiresAtMs: number;
}

/** A worker that went silent, with the job that it had. */
export interface ExpiredWorker {
  readonly identity: string;
  readonly jobId?: string;
}

/** The workers that jobsrv knows by their heartbeats. Time comes from the caller. */
export class WorkerRoster {
  private readonly workers = new Map<string, WorkerEntry>();

  constructor(private readonly ttlMs: number) {}

  /** Takes a heartbeat. A worker with a job stays taken, for the heartbeat may be older than the job. */
  heartbeat(identity: string, state: WorkerState, nowMs: number): void {
    const known = this.workers.get(identity);
    const expiresAtMs = nowMs + this.ttlMs;
    if (known === undefined)
      this.workers.set(identity, { identity, reported: state, jobId: undefined, expiresAtMs });
    else Object.assign(known, { reported: state, expiresAtMs });
  }

  /** Remembers a worker from before this process's start; it expires unless it is heard. */
  restore(identity: string, jobId: string, nowMs: number): void {
    this.workers.set(identity, { identity, reported: 'Busy', jobId, expiresAtMs: nowMs + this.ttlMs });
  }

  /** A worker that could take a job, the one that had none for longest; undefined when there is none. */
  firstReady(): string | undefined {
    return [...this.workers.values()].find(isReady)?.identity;
  }

  /** Notes that a worker has a job, and puts it behind all others. */
  assign(identity: string, jobId: string): void {
    const worker = this.workers.get(identity);
    if (worker === undefined) return;
    worker.jobId = jobId;
    this.workers.delete(identity);
    this.workers.set(identity, worker);
  }

  /** The job of a worker is over; it takes the next one as soon as it reports that it is ready. */
  release(jobId: string): void {
    for (const worker of this.workers.values()) {
      if (worker.jobId === jobId) worker.jobId = undefined;
    }
  }

  /** Forgets one worker, until its next heartbeat. */
  forget(identity: string): void {
    this.workers.delete(identity);
  }

  /** The worker that has a job. */
  holderOf(jobId: string): string | undefined {
    return [...this.workers.values()].find((worker) => worker.jobId === jobId)?.identity;
  }

  /** Forgets the workers that went silent. */
  expire(nowMs: number): ExpiredWorker[] {
    const expired = [...this.workers.values()].filter(({ expiresAtMs }) => expiresAtMs <= nowMs);
    for (const { identity } of expired) this.workers.delete(identity);
    return expired.map(({ identity, jobId }) => (jobId === undefined ? { identity } : { identity, jobId }));
  }

  /** How many workers are ready, and how many are not. */
  counts(): { ready: number; busy: number } {
    const ready = [...this.workers.values()].filter(isReady).length;
    return { ready, busy: this.workers.size - ready };
  }
}

function isReady({ reported, jobId }: WorkerEntry): boolean {
  return reported === 'Ready' && jobId === undefined;
}
