import type { JourneyOutcome } from '#contracts';
import type { StreamPosition } from '../outside/run-sequence.js';

/** One run as it is stored. (practiceId, run, n) is its identity. */
export interface StoredOutcome extends Omit<JourneyOutcome, 'kind'> {
  practiceId: string;
  /** Life of the traffic source that printed it. */
  run: string;
}

/** Port: the table of runs. */
export abstract class OutcomeRows {
  /** Writes all in one statement; those that are there already are left as they are. */
  abstract insert(outcomes: readonly StoredOutcome[]): Promise<void>;
  /** Runs of a practice that started at or after the instant, in the order in which they ended. */
  abstract inOrderOfEnd(practiceId: string, from: Date): AsyncIterable<StoredOutcome>;
  /** Where the stored stream ends, or null when nothing is stored. */
  abstract position(practiceId: string): Promise<StreamPosition | null>;
}
