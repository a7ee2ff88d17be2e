import { type AttemptPromise, durationMs, type FeedEvent, keepsPromise, type Verdict } from '#contracts';

/** When an attempt counts as done for good; times at the practice's tempo. */
export interface AttemptRules {
  promises: AttemptPromise;
  /** What somebody typed must have had this long to do good or harm. */
  holdMs: number;
  /** After this the verdict must be what was promised. */
  withinMs: number;
}

/** The rules of an attempt in a scenario whose hold time is `hold`, both as they are written. */
export function attemptRules(
  { within, promises }: { within: string; promises: AttemptPromise },
  hold: string,
  tempo: number,
): AttemptRules {
  return { promises, holdMs: durationMs(hold) / tempo, withinMs: durationMs(within) / tempo };
}

/**
 * Knows when a practice has shown what an attempt leads to. Pure: facts come from the timeline.
 *
 * It is over when the script is typed and its time `within` has passed; or earlier when the verdict is what was
 * promised, and still is the hold time after the last line. An attempt that is to lead to nothing is given its
 * whole time, as long as service is not restored.
 */
export class AttemptEnd {
  private typedAtMs: number | null = null;
  private readonly verdict: Verdict = { restored: null, fixed: null, collateral: [] };
  private harmKnown = false;

  constructor(private readonly rules: AttemptRules) {}

  /** True once all is typed. */
  get isTyped(): boolean {
    return this.typedAtMs !== null;
  }

  /** Takes in what was put on the timeline; other events change nothing. */
  learn({ type, data }: Pick<FeedEvent, 'type' | 'data'>): void {
    const event = { type, data } as FeedEvent;
    if (event.type === 'script.done') this.typedAtMs = Date.parse(event.data.typedAt);
    if (event.type === 'verdict.relapsed') this.relapse();
    if (event.type === 'verdict.restored') this.verdict.restored = true;
    if (event.type === 'verdict.fixed') this.verdict.fixed = event.data.fixed;
    if (event.type !== 'verdict.collateral') return;
    this.verdict.collateral = event.data.collateral;
    this.harmKnown = true;
  }

  /** @param isSettled no failure of the scenario is to come, or to show itself, that is bound to */
  isDue(now: Date, isSettled = true): boolean {
    if (this.typedAtMs === null) return false;
    const sinceMs = now.getTime() - this.typedAtMs;
    if (sinceMs >= this.rules.withinMs) return true;
    return isSettled && sinceMs >= this.rules.holdMs && this.isShown();
  }

  private relapse(): void {
    Object.assign(this.verdict, { restored: null, fixed: null, collateral: [] });
    this.harmKnown = false;
  }

  private isShown(): boolean {
    const { restored, fixed } = this.verdict;
    const decided = restored === true && fixed !== null && this.harmKnown;
    return decided && (this.rules.promises === 'nothing' || keepsPromise(this.rules.promises, this.verdict));
  }
}
