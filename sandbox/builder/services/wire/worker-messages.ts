import type { JobState } from './job-messages.js';

/** Message ids between jobsrv and its workers. */
export const workerMessages = {
  startJob: 'StartJob',
  cancelJob: 'CancelJob',
  jobStatus: 'JobStatus',
  heartbeat: 'Heartbeat',
  logChunk: 'JobLogChunk',
  logComplete: 'JobLogComplete',
} as const;

export type WorkerState = 'Ready' | 'Busy';

/** What a worker says of itself, on the heartbeat port. */
export interface WorkerHeartbeat {
  readonly state: WorkerState;
  readonly target: string;
}

/** A build that a worker shall do. */
export interface WorkerJob {
  readonly id: string;
  readonly projectName: string;
  readonly planPath: string;
  readonly vcsData: string;
  readonly target: string;
}

/** How a build goes; the first status is the worker's acknowledgement. Times are RFC 3339 texts. */
export interface WorkerJobStatus {
  readonly id: string;
  readonly state: Extract<JobState, 'Dispatched' | 'Complete' | 'Failed' | 'Rejected' | 'CancelComplete'>;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly packageIdent?: string;
  readonly error?: string;
}

/** Text that a build has printed: one or more whole lines. */
export interface JobLogChunk {
  readonly jobId: string;
  readonly content: string;
}
