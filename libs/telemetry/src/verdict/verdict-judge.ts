import type { Collateral, NewFeedEvent } from '#contracts';
import { type MeasuredJourney, type MeasuredRun, timedRun } from '../impact/impact-rules.js';
import type { KindedProbe, ProbeObservation } from '../probes/probe-shell.js';
import { JourneyHealth } from './journey-health.js';
import { ProbeBoard } from './probe-board.js';

export type VerdictEventType = 'verdict.restored' | 'verdict.fixed' | 'verdict.collateral';
export type VerdictEvent = Extract<NewFeedEvent, { type: VerdictEventType }>;

/** What was decided before a restart, from the verdict events on the timeline. */
export interface DecidedVerdict {
  restored: boolean;
  fixed: boolean | null;
  collateral: Collateral[] | null;
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
  decided?: DecidedVerdict;
}

/**
 * Decides the three facts of a verdict from runs and probes. Pure: time comes in with `tick`, which is to be
 * called at least each 250 ms.
 *
 * **restored**, once: users suffered (unless none was expected), and since `healthySince`, the latest of the
 * end of the last failed run and the last red steady-state observation, the hold time has passed, every journey
 * has succeeded again (as often as ends its impact) and still reports, and every steady-state probe is green
 * and fresh.
 *
 * **fixed** and **collateral**, from then on: the colour of the root-cause probes and the red invariants, told
 * when all of them are fresh and again whenever the answer changes, so that a workaround that becomes a fix is
 * seen. `restored` is never taken back: what fails afterwards shows in impact, and the practice goes on until
 * it is declared over.
 */
export class VerdictJudge {
  private readonly journeys: Map<string, JourneyHealth>;
  private readonly board: ProbeBoard;
  private restored: boolean;
  private fixed: boolean | null;
  private collateralKey: string | null;
  private suffered = false;

  constructor(private readonly rules: VerdictRules) {
    this.journeys = new Map(rules.journeys.map((journey) => [journey.name, new JourneyHealth(journey)]));
    this.board = new ProbeBoard(rules.probes, rules.probeFreshMs);
    this.restored = rules.decided?.restored ?? false;
    this.fixed = rules.decided?.fixed ?? null;
    this.collateralKey = rules.decided?.collateral ? keyOf(rules.decided.collateral) : null;
  }

  observeRun(run: MeasuredRun): void {
    const health = this.journeys.get(run.journey);
    if (!health) return;
    const timed = timedRun(run, health.journey);
    if (timed.startMs < this.rules.armedAt.getTime()) return;
    if (!timed.ok) this.suffered = true;
    health.observe(timed);
  }

  observeProbe(observation: ProbeObservation): void {
    if (observation.begunAt < this.rules.armedAt) return;
    this.board.observe(observation);
  }

  /** Decisions that are due; append them in this order. */
  tick(now: Date): VerdictEvent[] {
    const decisions: VerdictEvent[] = [];
    if (!this.restored) {
      const restored = this.judgeRestored(now);
      if (restored) decisions.push(restored);
    }
    if (this.restored) decisions.push(...this.judgeCause(now), ...this.judgeHarm(now));
    return decisions;
  }

  /** What keeps it from being restored now, in words; for whoever waited in vain. */
  notWell(now: Date): string[] {
    const nowMs = now.getTime();
    const sinceMs = this.healthySinceMs();
    const journeys = [...this.journeys.values()].filter((health) => !health.wellSince(sinceMs, nowMs));
    const steady = this.rules.probes.filter((probe) => probe.kind === 'steady');
    const green = this.board.of('steady').filter((seen) => seen.green);
    const red = steady.filter((probe) => !green.some((seen) => seen.probe === probe.id));
    return [
      ...journeys.map(({ journey }) => `"${journey.title}" does not succeed`),
      ...red.map(({ title }) => `the probe "${title}" is not green`),
    ];
  }

  /** Latest instant at which something was not well; nothing bad was seen since. */
  private healthySinceMs(): number {
    const failures = [...this.journeys.values()].map((health) => health.lastFailureEndMs);
    return Math.max(this.rules.armedAt.getTime(), this.board.lastRedMs('steady'), ...failures);
  }

  private judgeRestored(now: Date): VerdictEvent | null {
    const { holdMs, expectsImpact } = this.rules;
    if (expectsImpact && !this.suffered) return null;
    const nowMs = now.getTime();
    const sinceMs = this.healthySinceMs();
    if (nowMs - sinceMs < holdMs) return null;
    const journeys = [...this.journeys.values()];
    if (!journeys.every((health) => health.wellSince(sinceMs, nowMs))) return null;
    if (!this.board.allGreen('steady', nowMs)) return null;
    this.restored = true;
    const healthySince = new Date(sinceMs).toISOString();
    return {
      type: 'verdict.restored',
      occurredAt: now,
      data: { holdMs, healthySince, evidence: this.restoredEvidence(healthySince) },
    };
  }

  private restoredEvidence(healthySince: string): string[] {
    const journeys = [...this.journeys.values()].map(
      (health) => `${health.journey.title}: ${health.goodRuns} runs in a row succeeded`,
    );
    const probes = this.board.of('steady').map((seen) => `${seen.title}: green (${seen.evidence})`);
    return [`No failed run and no red steady-state probe since ${healthySince}`, ...journeys, ...probes];
  }

  private judgeCause(now: Date): VerdictEvent[] {
    if (!this.board.allFresh('rootCause', now.getTime())) return [];
    const seen = this.board.of('rootCause');
    const fixed = seen.every((observation) => observation.green);
    if (fixed === this.fixed) return [];
    this.fixed = fixed;
    const evidence = seen.map(
      ({ title, green, evidence }) => `${title}: ${green ? 'green' : 'red'} (${evidence})`,
    );
    return [{ type: 'verdict.fixed', occurredAt: now, data: { fixed, evidence } }];
  }

  private judgeHarm(now: Date): VerdictEvent[] {
    if (!this.board.allFresh('invariant', now.getTime())) return [];
    const collateral = this.board
      .of('invariant')
      .filter((seen) => !seen.green)
      .map(({ probe, title, evidence }) => ({ probe, title, evidence }));
    if (keyOf(collateral) === this.collateralKey) return [];
    this.collateralKey = keyOf(collateral);
    return [{ type: 'verdict.collateral', occurredAt: now, data: { collateral } }];
  }
}

function keyOf(collateral: readonly Collateral[]): string {
  return collateral
    .map((harm) => harm.probe)
    .sort()
    .join(' ');
}
