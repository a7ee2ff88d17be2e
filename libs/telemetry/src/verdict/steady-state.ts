import { type MeasuredJourney, type MeasuredRun, timedRun } from '../impact/impact-rules.js';
import type { KindedProbe, ProbeObservation } from '../probes/probe-shell.js';
import { JourneyHealth } from './journey-health.js';
import { ProbeBoard } from './probe-board.js';

export interface SteadyRules {
  journeys: readonly MeasuredJourney[];
  /** Those of the kind `steady` count. */
  probes: readonly Pick<KindedProbe, 'id' | 'title' | 'kind'>[];
  /** What was seen before this instant does not count. */
  since: Date;
  /** A probe's observation older than this proves nothing: take the interval and twice the slowest timeout. */
  probeFreshMs: number;
}

/** Whether a stack's users are served and its steady-state probes are green, and since when. Pure: time comes in. */
export class SteadyState {
  private readonly journeys: Map<string, JourneyHealth>;
  private readonly board: ProbeBoard;
  private readonly probes: readonly Pick<KindedProbe, 'id' | 'title' | 'kind'>[];
  private sinceMs: number;

  constructor({ journeys, probes, since, probeFreshMs }: SteadyRules) {
    this.journeys = new Map(journeys.map((journey) => [journey.name, new JourneyHealth(journey)]));
    this.probes = probes.filter(({ kind }) => kind === 'steady');
    this.board = new ProbeBoard(this.probes, probeFreshMs);
    this.sinceMs = since.getTime();
  }

  /** All must be well anew from this instant: something was done to the stack. */
  disturbed(at: Date): void {
    this.sinceMs = Math.max(this.sinceMs, at.getTime());
  }

  observeRun(run: MeasuredRun): void {
    const health = this.journeys.get(run.journey);
    if (!health) return;
    const timed = timedRun(run, health.journey);
    if (timed.startMs >= this.sinceMs) health.observe(timed);
  }

  observeProbe(observation: ProbeObservation): void {
    if (observation.kind === 'steady' && observation.begunAt.getTime() >= this.sinceMs)
      this.board.observe(observation);
  }

  /** True when users were failed, or a probe was red, after that instant. */
  troubledSince(at: Date): boolean {
    return this.lastSeenTroubleMs() > at.getTime();
  }

  /** True once any run has failed. */
  get suffered(): boolean {
    return [...this.journeys.values()].some((health) => health.lastFailureEndMs > -Infinity);
  }

  /**
   * Latest instant at which something was not well; null while something is not well now: a journey that has not
   * succeeded again (as often as ends its impact) or fell silent, a probe that is red or was not looked at lately.
   */
  wellSince(now: Date): Date | null {
    const well = this.served(now) && this.board.allGreen('steady', now.getTime());
    return well ? new Date(this.lastTroubleMs()) : null;
  }

  /** True while every journey succeeds: the half of {@link wellSince} that costs the stack nothing to know. */
  served(now: Date): boolean {
    const sinceMs = this.lastTroubleMs();
    return [...this.journeys.values()].every((health) => health.wellSince(sinceMs, now.getTime()));
  }

  /** True when all has been well for so long. */
  holds(holdMs: number, now: Date): boolean {
    const since = this.wellSince(now);
    return since !== null && now.getTime() - since.getTime() >= holdMs;
  }

  /** What is not well now, in words; for whoever waited in vain. */
  notWell(now: Date): string[] {
    const sinceMs = this.lastTroubleMs();
    const journeys = [...this.journeys.values()].filter(
      (health) => !health.wellSince(sinceMs, now.getTime()),
    );
    const seen = this.board.of('steady');
    const red = this.probes.filter(({ id }) => !seen.some(({ probe, green }) => probe === id && green));
    return [
      ...journeys.map(({ journey }) => `"${journey.title}" does not succeed`),
      ...red.map(({ title }) => `the probe "${title}" is not green`),
    ];
  }

  /** What shows that all is well: how often each journey succeeded, what each probe said. */
  evidence(): string[] {
    const journeys = [...this.journeys.values()].map(
      (health) => `${health.journey.title}: ${health.goodRuns} runs in a row succeeded`,
    );
    const probes = this.board.of('steady').map((seen) => `${seen.title}: green (${seen.evidence})`);
    return [...journeys, ...probes];
  }

  private lastTroubleMs(): number {
    return Math.max(this.sinceMs, this.lastSeenTroubleMs());
  }

  private lastSeenTroubleMs(): number {
    const failures = [...this.journeys.values()].map((health) => health.lastFailureEndMs);
    return Math.max(this.board.lastRedMs('steady'), ...failures);
  }
}
