import type { Log } from '../kit/log.js';
import { scaledMs } from '../kit/tempo.js';
import { NetError } from './net-error.js';

/** A heartbeat that is due goes out only after this long without a message: busy times push it back. */
const IDLE_MS = scaledMs(100);

/** A heartbeat that was pushed back for this long is left out; the next one is due as if it had been sent. */
const PATIENCE_MS = scaledMs(3_000);

export interface RegistrationKeeperOptions {
  readonly heartbeatMs: number;
  register(): Promise<unknown>;
  heartbeat(): Promise<unknown>;
  /** Resolves when what has arrived so far has been read. */
  turn(): Promise<unknown>;
  readonly log: Log;
}

/**
 * Keeps a service registered with the router. A refused registration is tried again only by way of the next heartbeat,
 * which the router does not know (REG_NOT_FOUND): so a restarted service stays dark until its predecessor expires.
 */
export class RegistrationKeeper {
  private timer: NodeJS.Timeout | undefined;
  private lastTrafficAt = 0;
  private isStopped = false;

  constructor(private readonly options: RegistrationKeeperOptions) {}

  start(): void {
    void this.register();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** To be called for every request that arrives and every reply that leaves. */
  noteTraffic(): void {
    this.lastTrafficAt = performance.now();
  }

  private async register(): Promise<void> {
    this.scheduleHeartbeat(this.options.heartbeatMs);
    await this.attempt(this.options.register);
  }

  private scheduleHeartbeat(delayMs: number, dueAt?: number): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.beat(dueAt), delayMs);
  }

  private async beat(dueAt = performance.now()): Promise<void> {
    // What has arrived while the process had no turn is read before this: it was not idle then.
    await this.options.turn();
    if (this.isStopped) return;
    const now = performance.now();
    const idleMs = now - this.lastTrafficAt;
    const isBusy = idleMs < IDLE_MS;
    if (isBusy && now - dueAt < PATIENCE_MS) {
      this.scheduleHeartbeat(IDLE_MS - idleMs, dueAt);
      return;
    }
    this.scheduleHeartbeat(this.options.heartbeatMs);
    if (isBusy) return;
    const error = await this.attempt(this.options.heartbeat);
    if (error?.code === 'REG_NOT_FOUND') await this.register();
  }

  private async attempt(request: () => Promise<unknown>): Promise<NetError | undefined> {
    try {
      await request();
      return undefined;
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      // A time-out is reported where it happens.
      if (error.code !== 'TIMEOUT') this.options.log.error(error.message);
      return error;
    }
  }
}
