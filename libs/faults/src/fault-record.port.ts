import type { NewFeedEvent } from '#contracts';

/** Where the ledger tells what became of an injection: the timeline of its practice. */
export abstract class FaultRecord {
  /**
   * Appends events to the practice's timeline.
   * @param transaction the database transaction of the ledger row that the events tell of; both commit or neither
   */
  abstract append(practiceId: string, events: NewFeedEvent[], transaction?: unknown): Promise<unknown>;
}
