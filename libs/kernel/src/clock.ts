/** The only source of "now" and of waiting in domain code, so that tests own time. */
export interface Clock {
  now(): Date;
  /** Milliseconds that never go backwards: for durations, not for instants. */
  monotonicMs(): number;
  /** Resolves after `delayMs`; rejects with the signal's reason when it is aborted first. */
  wait(delayMs: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }

  monotonicMs(): number {
    return performance.now();
  }

  wait(delayMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const done = (): void => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const timer = setTimeout(done, delayMs);
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', abort, { once: true });
    });
  }
}
