import type { Clock } from '#kernel';

/** Time that passes only when somebody waits; every wait is over at once. */
export class EagerClock implements Clock {
  private nowMs = Date.parse('2026-03-02T10:00:00.000Z');

  now(): Date {
    return new Date(this.nowMs);
  }

  monotonicMs(): number {
    return this.nowMs;
  }

  async wait(delayMs: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    // A limit of a whole fault is a safety net, not something that a test waits for.
    if (delayMs >= 60_000) return new Promise(() => undefined);
    this.nowMs += delayMs;
  }

  advance(ms: number): void {
    this.nowMs += ms;
  }
}
