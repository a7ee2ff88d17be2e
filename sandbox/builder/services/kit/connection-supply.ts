import type { Log } from './log.js';
import { scaledMs } from './tempo.js';

/** Pauses between attempts to connect: the first, doubled each time, up to the longest. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;

export interface ConnectionSupplyOptions<C> {
  /** Takes a connection out of the pool, or makes one. */
  connect(): Promise<C>;
  /** Longest wait for a connection. */
  readonly waitMs: number;
  readonly log: Pick<Log, 'error'>;
  readonly now?: () => number;
}

/**
 * Hands out connections, and waits for them: a database that refuses or is gone is asked again and again, in one round
 * for everybody who waits. So whoever asked for a connection hears nothing, and their callers see time-outs. Only the
 * first connection of all is not waited for: without it a service does not start.
 */
export class ConnectionSupply<C> {
  private hasConnected = false;
  private pause: Promise<void> | undefined;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(private readonly options: ConnectionSupplyOptions<C>) {}

  /** A connection. @throws Error what the database said, when there was none in time or never one before. */
  async take(): Promise<C> {
    const { connect, waitMs, now = Date.now } = this.options;
    const giveUpAt = now() + waitMs;
    for (;;) {
      await this.pause;
      try {
        const connection = await connect();
        this.hasConnected = true;
        this.pauseMs = FIRST_PAUSE_MS;
        return connection;
      } catch (error) {
        if (!this.hasConnected || now() >= giveUpAt) throw error;
        this.pause ??= this.waitAfter(error as Error);
      }
    }
  }

  private async waitAfter(error: Error): Promise<void> {
    this.options.log.error(error.message);
    const waitMs = scaledMs(this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    this.pause = undefined;
  }
}
