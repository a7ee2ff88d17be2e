import type { Clock } from '#kernel';

/** Time that leaps to the end of the earliest wait as soon as nothing else is to be done. */
export class LeapingClock implements Clock {
  private readonly waits: { atMs: number; wake: () => void }[] = [];
  private leaping = false;
  private ms = 0;

  constructor(readonly startedAt = new Date('2026-11-20T14:00:00.000Z')) {}

  now(): Date {
    return new Date(this.startedAt.getTime() + this.ms);
  }

  monotonicMs(): number {
    return this.ms;
  }

  wait(delayMs: number, signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (signal?.aborted) reject(signal.reason);
    else {
      this.waits.push({ atMs: this.ms + delayMs, wake: resolve });
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.leap();
    }
    return promise;
  }

  private leap(): void {
    if (this.leaping) return;
    this.leaping = true;
    setImmediate(() => {
      this.leaping = false;
      const next = this.waits.sort((a, b) => a.atMs - b.atMs).shift();
      if (!next) return;
      this.ms = Math.max(this.ms, next.atMs);
      next.wake();
      if (this.waits.length > 0) this.leap();
    });
  }
}
