import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import type { StreamPosition } from '../outside/run-sequence.js';
import type { OutcomeRows, StoredOutcome } from './stored-outcome.js';

/** Runs wait for their batch at most so long. */
export const FLUSH_MS = 200;
const BATCH_ROWS = 1_000;
const BUFFER_ROWS = 5_000;
const RETRY_MS = 1_000;

/**
 * Stores runs in batches. The buffer is bounded: when the database is slow or away, `add` waits, and so does the
 * reading of the stream behind it; nothing is dropped. A run that was lost in a crash is read again from the
 * engine's log and stored then.
 */
export class OutcomeStore implements OnApplicationShutdown {
  private readonly log = new Logger(OutcomeStore.name);
  private readonly buffer: StoredOutcome[] = [];
  private readonly waiting: Array<() => void> = [];
  private flushed: Promise<void> = Promise.resolve();
  private scheduled = false;

  constructor(
    private readonly rows: OutcomeRows,
    private readonly clock: Clock,
  ) {}

  /** Takes a run; resolves at once while the buffer has room, else as soon as it has. */
  async add(outcome: StoredOutcome): Promise<void> {
    while (this.buffer.length >= BUFFER_ROWS) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.buffer.push(outcome);
    this.schedule();
  }

  /** Writes everything that was added so far. Rejects with `store.unreachable` and keeps it when that fails. */
  flush(): Promise<void> {
    // One after the other: two writers would take the same rows from the buffer.
    const before = this.flushed;
    this.flushed = before.then(
      () => this.drain(),
      () => this.drain(),
    );
    return this.flushed;
  }

  /** Stored runs for rebuilding trackers after a restart, in the order in which they ended. */
  async *stored(practiceId: string, from: Date): AsyncGenerator<StoredOutcome> {
    await this.flush();
    yield* this.rows.inOrderOfEnd(practiceId, from);
  }

  /** Where the stored stream ends: hand it to `OutsideReader`, and follow the log from its `endMs`. */
  async position(practiceId: string): Promise<StreamPosition | null> {
    await this.flush();
    return this.rows.position(practiceId);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    void this.flushSoon();
  }

  private async flushSoon(): Promise<void> {
    let delayMs = FLUSH_MS;
    for (;;) {
      await this.clock.wait(delayMs);
      try {
        await this.flush();
        this.scheduled = false;
        return;
      } catch (error) {
        this.log.warn({ msg: 'Runs wait for the database', buffered: this.buffer.length, err: error });
        delayMs = RETRY_MS;
      }
    }
  }

  private async drain(): Promise<void> {
    while (this.buffer.length > 0) await this.writeBatch();
  }

  private async writeBatch(): Promise<void> {
    const batch = this.buffer.slice(0, BATCH_ROWS);
    try {
      await this.rows.insert(batch);
    } catch (cause) {
      throw new AppError('store.unreachable', 'Runs of journeys could not be stored; they are kept.', {
        cause,
      });
    }
    this.buffer.splice(0, batch.length);
    for (const resume of this.waiting.splice(0)) resume();
  }
}
