import { type MeasuredJourney, recoveryRuns, type TimedRun } from '../impact/impact-rules.js';

/** Reading and storing a run takes less than this. */
const DELIVERY_MS = 1_000;

/** What the judge must remember of one journey. */
export class JourneyHealth {
  lastFailureEndMs = -Infinity;
  /** Good runs since the last failure (those that had started after its end). */
  goodRuns = 0;
  private lastGoodStartMs = -Infinity;
  private lastGoodEndMs = -Infinity;
  private lastLatencyMs = 0;

  constructor(readonly journey: MeasuredJourney) {}

  observe(run: TimedRun): void {
    if (!run.ok) {
      this.lastFailureEndMs = Math.max(this.lastFailureEndMs, run.endMs);
      this.goodRuns = 0;
      return;
    }
    if (run.startMs <= this.lastFailureEndMs) return;
    this.goodRuns += 1;
    this.lastGoodStartMs = Math.max(this.lastGoodStartMs, run.startMs);
    this.lastGoodEndMs = Math.max(this.lastGoodEndMs, run.endMs);
    this.lastLatencyMs = run.endMs - run.startMs;
  }

  /** It has succeeded again, with a run that began after `sinceMs`, and its traffic has not fallen silent. */
  wellSince(sinceMs: number, nowMs: number): boolean {
    return (
      this.goodRuns >= recoveryRuns(this.journey) &&
      this.lastGoodStartMs > sinceMs &&
      nowMs - this.lastGoodEndMs <= this.silenceMs()
    );
  }

  /** Longest honest silence: runs that hang show as silence before they show as failures. */
  private silenceMs(): number {
    return 2 * this.journey.everyMs + Math.max(this.journey.slowMs, this.lastLatencyMs) + DELIVERY_MS;
  }
}
