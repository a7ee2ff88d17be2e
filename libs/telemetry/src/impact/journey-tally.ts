import type { JourneyImpact } from '#contracts';
import { isoOf, type MeasuredJourney, recoveryRuns, type TimedRun } from './impact-rules.js';

/** What one more run changed. */
export type TallyChange =
  | { kind: 'none' }
  /** It fails; also when a run that began earlier than the known first failure fails later. */
  | { kind: 'failing'; sinceMs: number }
  | { kind: 'recovered'; atMs: number; failedForMs: number; failed: number };

interface Spell {
  sinceMs: number;
  lastEndMs: number;
  failed: number;
  /** Good runs that started after the last failed one had ended, and the start of the first of them. */
  good: number;
  recoveryMs: number;
  /** End of that first one: of several that end in the same instant, it is the one that started first. */
  recoveryEndMs: number;
}

const NOTHING: TallyChange = { kind: 'none' };

/**
 * One journey's runs since the injection, in the order in which they ended. Keeps three numbers a run (start
 * instants), because the onset, which bounds what is counted, may become known late.
 */
export class JourneyTally {
  private spell: Spell | null = null;
  private lastFailureEndMs = -Infinity;
  private readonly goodStartsMs: number[] = [];
  private readonly slowStartsMs: number[] = [];
  private readonly failedStartsMs: number[] = [];
  /** Start of the run that made it healthy; -Infinity when it never failed. */
  private healthySinceMs = -Infinity;
  firstFailedMs = Infinity;

  constructor(readonly journey: MeasuredJourney) {}

  get failing(): boolean {
    return this.spell !== null;
  }

  /** Infinity while it fails. */
  get recoveryMs(): number {
    return this.spell ? Infinity : this.healthySinceMs;
  }

  observe(run: TimedRun): TallyChange {
    if (!run.ok) return this.failure(run);
    this.goodStartsMs.push(run.startMs);
    if (run.slow) this.slowStartsMs.push(run.startMs);
    return this.success(run);
  }

  private failure(run: TimedRun): TallyChange {
    this.failedStartsMs.push(run.startMs);
    this.firstFailedMs = Math.min(this.firstFailedMs, run.startMs);
    this.lastFailureEndMs = Math.max(this.lastFailureEndMs, run.endMs);
    const known = this.spell;
    this.spell = {
      sinceMs: Math.min(known?.sinceMs ?? Infinity, run.startMs),
      lastEndMs: this.lastFailureEndMs,
      failed: (known?.failed ?? 0) + 1,
      good: 0,
      recoveryMs: Infinity,
      recoveryEndMs: Infinity,
    };
    const earlier = known === null || run.startMs < known.sinceMs;
    return earlier ? { kind: 'failing', sinceMs: run.startMs } : NOTHING;
  }

  private success(run: TimedRun): TallyChange {
    const { spell } = this;
    if (!spell || run.startMs <= spell.lastEndMs) return NOTHING;
    if (spell.good === 0) spell.recoveryEndMs = run.endMs;
    if (run.endMs === spell.recoveryEndMs) spell.recoveryMs = Math.min(spell.recoveryMs, run.startMs);
    spell.good += 1;
    if (spell.good < recoveryRuns(this.journey)) return NOTHING;
    this.spell = null;
    this.healthySinceMs = spell.recoveryMs;
    return {
      kind: 'recovered',
      atMs: spell.recoveryMs,
      failedForMs: spell.recoveryMs - spell.sinceMs,
      failed: spell.failed,
    };
  }

  /** Counts of the runs that started within the window; `toMs` itself is outside. */
  impactWithin(fromMs: number, toMs: number): JourneyImpact {
    const within = (ms: number): boolean => ms >= fromMs && ms < toMs;
    const failures = this.failedStartsMs.filter(within);
    const requests = this.goodStartsMs.filter(within).length + failures.length;
    return {
      name: this.journey.name,
      title: this.journey.title,
      requests,
      failed: failures.length,
      slow: this.slowStartsMs.filter(within).length,
      failedShare: requests === 0 ? 0 : failures.length / requests,
      firstFailedAt: failures.length === 0 ? null : isoOf(failures.reduce((a, b) => Math.min(a, b))),
      lastFailedAt: failures.length === 0 ? null : isoOf(failures.reduce((a, b) => Math.max(a, b))),
    };
  }
}
