export interface SteadyRateOptions {
  readonly perSecond: number;
  /** No more than so many run at the same time; what would be one more is left out. */
  readonly atOnce: number;
  run(): Promise<unknown>;
}

/** How often what is due is looked at: timers are no finer. */
const TICK_MS = 5;

/** Starts something so many times a second, and never too many at once. */
export class SteadyRate {
  private timer: NodeJS.Timeout | undefined;
  private running = 0;
  private owed = 0;
  private lastAtMs = 0;

  constructor(private readonly options: SteadyRateOptions) {
    const { perSecond, atOnce } = options;
    if (!(perSecond > 0) || !(atOnce >= 1)) throw new RangeError('a rate and a number at once are needed');
  }

  start(): void {
    this.lastAtMs = performance.now();
    this.timer = setInterval(() => this.tick(performance.now()), TICK_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Starts what is due by now. @param nowMs of a clock that never goes back */
  tick(nowMs: number): void {
    const { perSecond, atOnce, run } = this.options;
    this.owed += ((nowMs - this.lastAtMs) / 1_000) * perSecond;
    this.lastAtMs = nowMs;
    for (; this.owed >= 1; this.owed -= 1) {
      if (this.running >= atOnce) continue;
      this.running += 1;
      void run().finally(() => {
        this.running -= 1;
      });
    }
  }
}
