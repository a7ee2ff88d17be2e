import type { Clock } from '#kernel';

interface Sleeper {
  atMs: number;
  wake: () => void;
}

/** A clock that stands still until the test moves it. */
export class FakeClock implements Clock {
  private elapsedMs = 0;
  private readonly sleepers = new Set<Sleeper>();

  constructor(private readonly startedAt = new Date('2026-11-20T14:00:00.000Z')) {}

  now(): Date {
    return new Date(this.startedAt.getTime() + this.elapsedMs);
  }

  monotonicMs(): number {
    return this.elapsedMs;
  }

  /** How many waits are under way. */
  get waiting(): number {
    return this.sleepers.size;
  }

  wait(delayMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const sleeper = { atMs: this.elapsedMs + delayMs, wake: resolve };
      this.sleepers.add(sleeper);
      signal?.addEventListener('abort', () => {
        if (this.sleepers.delete(sleeper)) reject(signal.reason);
      });
    });
  }

  /**
   * Moves time on, waking sleepers at their instants in their order, and lets what they do next begin, so that a
   * loop that waits again within `ms` is woken again.
   */
  async advance(ms: number): Promise<void> {
    const untilMs = this.elapsedMs + ms;
    await settled();
    for (let next = this.next(untilMs); next; next = this.next(untilMs)) {
      this.sleepers.delete(next);
      this.elapsedMs = Math.max(this.elapsedMs, next.atMs);
      next.wake();
      await settled();
    }
    this.elapsedMs = untilMs;
  }

  private next(untilMs: number): Sleeper | undefined {
    const due = [...this.sleepers].filter((sleeper) => sleeper.atMs <= untilMs);
    return due.sort((a, b) => a.atMs - b.atMs)[0];
  }
}

/** Lets promises that are settled already be acted upon; no timer is waited for. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
