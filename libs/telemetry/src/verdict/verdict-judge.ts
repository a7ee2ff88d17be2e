import type { Collateral, NewFeedEvent } from '#contracts';
import type { MeasuredJourney, MeasuredRun } from '../impact/impact-rules.js';
import type { KindedProbe, ProbeObservation } from '../probes/probe-shell.js';
import { ProbeBoard } from './probe-board.js';
import { SteadyState } from './steady-state.js';

export type VerdictEventType =
  | 'verdict.restored'
  | 'verdict.relapsed'
  | 'verdict.fixed'
  | 'verdict.collateral';
export type VerdictEvent = Extract<NewFeedEvent, { type: VerdictEventType }>;

/** What was decided before a restart, from the verdict events on the timeline. */
export interface DecidedVerdict {
  restored: boolean;
  /** When that was told. */
  restoredAt?: Date;
  fixed: boolean | null;
  collateral: Collateral[] | null;
  /** Users suffered before. */
  suffered?: boolean;
}

export interface VerdictRules {
  journeys: readonly MeasuredJourney[];
  probes: readonly Pick<KindedProbe, 'id' | 'title' | 'kind'>[];
  /** How long all must be well. */
  holdMs: number;
  /** Begin of the injection. */
  armedAt: Date;
  /** False for a false alarm: then all must be well for the hold time from the start, and no onset is waited for. */
  expectsImpact: boolean;
  /** A probe's observation older than this proves nothing: take the interval and twice the slowest timeout. */
  probeFreshMs: number;
  /** A failure of the scenario hurts within this time, or it does not hurt. */
  onsetMs?: number;
  /** True while a failure of the scenario is bound to come: then nothing is restored yet. */
  awaitsFailure?: () => boolean;
  decided?: DecidedVerdict;
}

/**
 * Decides the three facts of a verdict from runs and probes. Pure: time comes in with `tick`, which is to be
 * called at least each 250 ms.
 *
 * **restored**, once: users suffered (unless none was expected, or the cause was removed before it hurt), and since `healthySince`, the latest of the
 * end of the last failed run and the last red steady-state observation, the hold time has passed, every journey
 * has succeeded again (as often as ends its impact) and still reports, and every steady-state probe is green
 * and fresh. While the cause is there nothing is restored before it has had its time to hurt.
 *
 * **fixed** and **collateral**, from then on, or from when it is over whether service came back or not: the colour of the root-cause probes and the red invariants, told
 * when all of them are fresh and again whenever the answer changes, so that a workaround that becomes a fix is
 * seen. What fails after `restored` shows in impact, and the practice goes on until it is declared over.
 *
 * **relapsed**: a later failure of the scenario ({@link failed}) takes `restored` back when it hurts, which it must do
 * within its time; then all three facts are judged anew. Nothing else takes it back.
 */
export class VerdictJudge {
  private readonly steady: SteadyState;
  /** The root cause and the invariants; steady state has a board of its own. */
  private readonly board: ProbeBoard;
  private restored: boolean;
  private fixed: boolean | null;
  private collateralKey: string | null;
  private suffered: boolean;
  private failedAt: Date | null = null;
  private restoredAt: Date | null;

  constructor(private readonly rules: VerdictRules) {
    const { journeys, probes, armedAt, probeFreshMs } = rules;
    this.steady = new SteadyState({ journeys, probes, since: armedAt, probeFreshMs });
    this.board = new ProbeBoard(probes, probeFreshMs);
    this.restored = rules.decided?.restored ?? false;
    this.restoredAt = rules.decided?.restoredAt ?? null;
    this.suffered = rules.decided?.suffered ?? false;
    this.fixed = rules.decided?.fixed ?? null;
    this.collateralKey = rules.decided?.collateral ? keyOf(rules.decided.collateral) : null;
  }

  observeRun(run: MeasuredRun): void {
    this.steady.observeRun(run);
    this.suffered ||= this.steady.suffered;
  }

  observeProbe(observation: ProbeObservation): void {
    if (observation.begunAt < this.rules.armedAt) return;
    if (observation.kind === 'steady') this.steady.observeProbe(observation);
    else this.board.observe(observation);
  }

  /** A later failure of the scenario began at that instant: all must be well anew. */
  failed(at: Date): void {
    this.steady.disturbed(at);
    // Service came back in spite of it: what it did is over.
    if (!this.restoredAt || at > this.restoredAt) this.failedAt = at;
  }

  /** Decisions that are due; append them in this order. */
  tick(now: Date): VerdictEvent[] {
    const decisions: VerdictEvent[] = this.judgeRelapse(now);
    if (!this.restored) {
      const restored = this.judgeRestored(now);
      if (restored) decisions.push(restored);
    }
    if (this.restored) decisions.push(...this.judgeCause(now), ...this.judgeHarm(now));
    return decisions;
  }

  /**
   * It is over: what is left of the cause and what was harmed is decided now, also when service did not come back.
   * There will be no later look, so the last one counts however long a probe took to answer.
   */
  conclude(now: Date): VerdictEvent[] {
    return [...this.tick(now), ...this.judgeCause(now, Infinity), ...this.judgeHarm(now, Infinity)];
  }

  private judgeRestored(now: Date): VerdictEvent | null {
    const { holdMs, expectsImpact } = this.rules;
    const harmless = expectsImpact && !this.suffered;
    if ((harmless && !this.prevented(now)) || this.mayStillHurt(now)) return null;
    const wellSince = this.steady.wellSince(now);
    if (wellSince === null) return null;
    const since = harmless ? latest(wellSince, this.board.lastRedMs('rootCause')) : wellSince;
    if (now.getTime() - since.getTime() < holdMs) return null;
    this.restored = true;
    this.restoredAt = now;
    this.failedAt = null;
    const healthySince = since.toISOString();
    const evidence = [
      `No failed run and no red steady-state probe since ${healthySince}`,
      ...this.steady.evidence(),
    ];
    return { type: 'verdict.restored', occurredAt: now, data: { holdMs, healthySince, evidence } };
  }

  /** The cause was there and is gone, and no user had noticed: an early warning was heeded. */
  private prevented(now: Date): boolean {
    return this.board.lastRedMs('rootCause') > -Infinity && this.board.allGreen('rootCause', now.getTime());
  }

  private judgeRelapse(now: Date): VerdictEvent[] {
    const { failedAt } = this;
    if (!this.restored || !failedAt || !this.steady.troubledSince(failedAt)) return [];
    if (now.getTime() > failedAt.getTime() + (this.rules.onsetMs ?? 0)) return [];
    this.restored = false;
    this.fixed = null;
    this.collateralKey = null;
    return [{ type: 'verdict.relapsed', occurredAt: now, data: {} }];
  }

  /** True while a failure of the scenario is to come, or has come and not had its time to show itself. */
  mayStillHurt(now: Date): boolean {
    const { failedAt } = this;
    if (this.rules.awaitsFailure?.() || this.causeMayHurtYet(now)) return true;
    if (!failedAt || this.steady.troubledSince(failedAt)) return false;
    return now.getTime() <= failedAt.getTime() + (this.rules.onsetMs ?? 0);
  }

  /** The cause is there and has not had its time: what users suffered so far may be what responders did. */
  private causeMayHurtYet(now: Date): boolean {
    const { expectsImpact, armedAt, onsetMs = 0 } = this.rules;
    if (!expectsImpact || now.getTime() > armedAt.getTime() + onsetMs) return false;
    return this.board.of('rootCause').some(({ green }) => !green);
  }

  private judgeCause(now: Date, freshMs = this.rules.probeFreshMs): VerdictEvent[] {
    if (!this.board.allFresh('rootCause', now.getTime(), freshMs)) return [];
    const seen = this.board.of('rootCause');
    const fixed = seen.every((observation) => observation.green);
    if (fixed === this.fixed) return [];
    this.fixed = fixed;
    const evidence = seen.map(
      ({ title, green, evidence }) => `${title}: ${green ? 'green' : 'red'} (${evidence})`,
    );
    return [{ type: 'verdict.fixed', occurredAt: now, data: { fixed, evidence } }];
  }

  private judgeHarm(now: Date, freshMs = this.rules.probeFreshMs): VerdictEvent[] {
    if (!this.board.allFresh('invariant', now.getTime(), freshMs)) return [];
    const collateral = this.board
      .of('invariant')
      .filter((seen) => !seen.green)
      .map(({ probe, title, evidence }) => ({ probe, title, evidence }));
    if (keyOf(collateral) === this.collateralKey) return [];
    this.collateralKey = keyOf(collateral);
    return [{ type: 'verdict.collateral', occurredAt: now, data: { collateral } }];
  }
}

function latest(at: Date, ms: number): Date {
  return new Date(Math.max(at.getTime(), ms));
}

function keyOf(collateral: readonly Collateral[]): string {
  return collateral
    .map((harm) => harm.probe)
    .sort()
    .join(' ');
}
