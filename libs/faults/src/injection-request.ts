import type { AppError } from '#kernel';
import type { Injection } from './ledger/injection.js';

/** What the scenario wants done, and where. */
export interface InjectionRequest {
  practiceId: string;
  sandboxId: string;
  /** Name of the injection in its scenario. */
  name: string;
  /** Kind of fault. */
  fault: string;
  parameters: object;
  plannedFor: Date;
  /** Which time it is, from 0: the ledger takes each once. Absent: not counted. */
  nth?: number;
  /** Id to give to the row; a new one when absent. */
  injectionId?: string;
}

export interface ApplyOptions {
  /** Stops an apply midway; what was done by then is undone. */
  signal?: AbortSignal;
}

/** What became of the injections of a practice. */
export interface RevertReport {
  reverted: Injection[];
  /** Still damaged: the sandbox must be removed. */
  failed: { injection: Injection; error: AppError }[];
}
