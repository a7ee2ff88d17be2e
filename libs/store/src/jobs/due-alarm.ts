/** A timer fires a little early now and then; a look that comes too early finds nothing. */
const AFTER_MS = 1;
/** A second look, for a database whose clock differs a little or a fetch that was under way. */
const AGAIN_MS = 25;
/** Longest delay that `setTimeout` takes as meant. Farther instants are armed later. */
const HORIZON_MS = 60_000;

/** Wakes the workers of a queue at the instants at which its jobs fall due. */
export class DueAlarm {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly wake: (queue: string) => void) {}

  /** Arms the alarm for a job that falls due in `inMs`; ones far off are left to a later call. */
  arm(queue: string, inMs: number): void {
    if (inMs > HORIZON_MS) return;
    const dueMs = Math.round(performance.now() + Math.max(0, inMs));
    const name = `${queue}@${dueMs}`;
    if (this.timers.has(name)) return;
    this.ring(name, queue, Math.max(0, inMs) + AFTER_MS, () =>
      this.ring(name, queue, AGAIN_MS, () => this.timers.delete(name)),
    );
  }

  /** Forgets all that was armed. */
  clear(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private ring(name: string, queue: string, delayMs: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.wake(queue);
      then();
    }, delayMs);
    this.timers.set(name, timer);
  }
}
