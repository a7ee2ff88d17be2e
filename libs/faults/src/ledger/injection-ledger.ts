import type { NewFeedEvent } from '#contracts';
import { AppError } from '#kernel';
import type { Injection, InjectionState } from './injection.js';

/** What a transition may change besides the state. */
export type InjectionChange = Partial<
  Pick<Injection, 'before' | 'applyingAt' | 'activeAt' | 'revertedAt' | 'error'>
>;

export interface Transition {
  id: string;
  /** The row must be in one of these, else nothing happens. */
  from: readonly InjectionState[];
  to: InjectionState;
  change?: InjectionChange;
  /** Told to the timeline in the same transaction. */
  events?: NewFeedEvent[];
}

/** The ledger of injections. Every method is one committed transaction. */
export abstract class InjectionLedger {
  /** Writes a new row and tells of it. Error: `store.conflict` when its id, or this time of it, stands there already. */
  abstract insert(injection: Injection, events: NewFeedEvent[]): Promise<void>;
  /** Compare-and-set. Returns the row as it now is, or null when its state was another one. */
  abstract move(transition: Transition): Promise<Injection | null>;
  abstract find(id: string): Promise<Injection | null>;
  /** Rows of a practice in the order in which they were written. */
  abstract ofPractice(practiceId: string): Promise<Injection[]>;
  /** Practices that have a row in one of these states. */
  abstract practicesWith(states: readonly InjectionState[]): Promise<string[]>;
}

/** The error for a row that another server has written. */
export function alreadyWritten({ name }: Injection): AppError {
  return new AppError('store.conflict', `The injection "${name}" stands in the ledger already.`);
}
