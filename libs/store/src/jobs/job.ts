export interface JobSendOptions {
  /** When the job falls due; at once when absent. */
  at?: Date;
  /** The job is accepted once for each key, ever (kept for 30 days after it was done). */
  key?: string;
}

export interface JobContext {
  /** Aborted when the queue is stopped and will not wait any longer. */
  signal: AbortSignal;
}

/**
 * Does the job. Rejecting makes the queue try again, five times at most, so what it does must bear to be begun
 * twice: a server may be killed between doing and noting that it was done.
 */
export type JobHandler<T> = (data: T, context: JobContext) => Promise<void>;

export interface JobWorkOptions {
  /** Jobs of this name that one server does side by side; 8 when absent. */
  concurrency?: number;
}
