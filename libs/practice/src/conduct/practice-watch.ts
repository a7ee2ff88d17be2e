import type { FeedEvent, NewFeedEvent, OutsideLine } from '#contracts';
import { AppError, type Clock } from '#kernel';
import {
  AlertTracker,
  ImpactTracker,
  OutsideReader,
  type OutsideReading,
  type ProbeObservation,
  SteadyState,
  VerdictJudge,
} from '#telemetry';
import type { WatchParts } from './watch-parts.js';
import type { WatchPlan } from './watch-plan.js';

/** How often verdicts are looked at. */
const TICK_MS = 250;
/**
 * What a probe may take at the end, once it has timed out: on a busy host it would be called harm that nobody did. No
 * longer, since people wait for this look, and four probes are asked at once.
 */
const LAST_LOOK_MS = 15_000;

/** What a watch must know of the practice that it watches. */
export interface WatchedPractice {
  practiceId: string;
  sandboxId: string;
  plan: WatchPlan;
  /** True while a failure of the scenario is bound to come. */
  awaitsFailure?: () => boolean;
}

/** What stands already on the timeline and in the store, when a practice is taken up again. */
export interface WatchMemory {
  armedAt: Date;
  events: FeedEvent[];
}

/**
 * Watches one sandbox from outside: reads what its users get, what its monitoring raises and what probes show,
 * stores it, and tells the facts that follow. First it proves steady state; once armed it measures impact and
 * judges. It ends by its signal, or by failing when the sandbox is lost.
 */
export class PracticeWatch {
  private readonly steadyState: SteadyState;
  private judge: VerdictJudge | null = null;
  private tracker: ImpactTracker;
  private alerts = new AlertTracker();
  private armedAt: Date | null = null;
  private readonly failures: Date[] = [];
  private steadyAt: (() => void) | null = null;
  /** Facts are appended one after the other, in the order in which they were seen. */
  private tail: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: WatchParts,
    private readonly watched: WatchedPractice,
    private readonly clock: Clock,
    private readonly startedAt: Date,
  ) {
    const { plan } = watched;
    this.tracker = new ImpactTracker(plan.journeys);
    this.steadyState = new SteadyState({
      journeys: plan.steadyJourneys,
      probes: plan.probes,
      since: startedAt,
      probeFreshMs: plan.probeFreshMs,
    });
  }

  /** Watches until the signal is aborted. Rejects when the sandbox is lost or the store is. */
  async run(signal: AbortSignal): Promise<void> {
    const failed = new AbortController();
    const stop = AbortSignal.any([signal, failed.signal]);
    const loops = [this.readOutside(stop), this.watchProbes(stop), this.tickOn(stop)];
    for (const loop of loops) loop.catch((error: unknown) => failed.abort(error));
    await Promise.allSettled(loops);
    await this.tail;
    await this.parts.outcomes.flush();
    if (!signal.aborted && failed.signal.aborted) throw failed.signal.reason;
  }

  /** Resolves when all journeys succeed, all steady-state probes are green and no alert fires. */
  steady(timeoutMs: number, signal: AbortSignal): Promise<void> {
    const reached = new Promise<void>((resolve) => {
      this.steadyAt = resolve;
    });
    const tooLate = this.clock.wait(timeoutMs, signal).then(() => {
      throw new AppError(
        'sandbox.not-healthy',
        `The sandbox did not become steady in ${Math.round(timeoutMs / 1_000)} s: ${this.whyNotSteady()}.`,
      );
    });
    return Promise.race([reached, tooLate]);
  }

  /** From this instant runs count for the impact, and the verdict is judged. */
  arm(at: Date): void {
    this.armedAt = at;
    this.judge = this.newJudge(at);
    this.tell(this.tracker.arm(at));
  }

  /** A later failure of the scenario began at that instant. */
  failed(at: Date): void {
    this.failures.push(at);
    this.judge?.failed(at);
  }

  /** True while a failure of the scenario is to come, or has not had its time to hurt. */
  get mayStillHurt(): boolean {
    return this.judge?.mayStillHurt(this.clock.now()) ?? true;
  }

  /** Takes up where another server left off. */
  async resume({ armedAt, events }: WatchMemory): Promise<void> {
    const { practiceId, plan } = this.watched;
    const runs = [];
    for await (const run of this.parts.outcomes.stored(practiceId, armedAt)) runs.push(run);
    const impactTypes = ['journey.failing', 'journey.recovered', 'impact.began', 'impact.ended'];
    const told = events.filter((event) => impactTypes.includes(event.type)) as Parameters<
      typeof ImpactTracker.resume
    >[0]['told'];
    const resumed = ImpactTracker.resume({ journeys: plan.journeys, armedAt, runs, told });
    this.tracker = resumed.tracker;
    this.alerts = AlertTracker.resume(
      events.filter((event) => event.type === 'alert.fired' || event.type === 'alert.resolved'),
    );
    this.armedAt = armedAt;
    this.judge = this.newJudge(armedAt, events);
    for (const run of runs) this.judge.observeRun(run);
    this.tell(resumed.missed);
  }

  /**
   * Looks once more at every probe, for a verdict that rests on the end and not on what was last seen before it.
   * Answers with what it saw; null when nothing was judged yet.
   */
  async settle(): Promise<ProbeObservation[] | null> {
    const { judge } = this;
    if (!judge) return null;
    const { sandboxId, plan } = this.watched;
    const seen = await this.parts.probes.check(sandboxId, plan.probes, { patienceMs: LAST_LOOK_MS });
    for (const observation of seen) judge.observeProbe(observation);
    this.tell(judge.conclude(this.clock.now()));
    await this.tail;
    return seen;
  }

  private newJudge(armedAt: Date, events: FeedEvent[] = []): VerdictJudge {
    const { plan, awaitsFailure } = this.watched;
    const relapsedAt = events.findLastIndex((event) => event.type === 'verdict.relapsed');
    const since = events.slice(relapsedAt + 1);
    const restored = since.findLast((event) => event.type === 'verdict.restored');
    const fixed = since.findLast((event) => event.type === 'verdict.fixed');
    const collateral = since.findLast((event) => event.type === 'verdict.collateral');
    const judge = new VerdictJudge({
      journeys: plan.journeys,
      probes: plan.probes,
      holdMs: plan.holdMs,
      armedAt,
      expectsImpact: plan.expectsImpact,
      probeFreshMs: plan.probeFreshMs,
      onsetMs: plan.onsetMs,
      ...(awaitsFailure && { awaitsFailure }),
      decided: {
        restored: restored !== undefined,
        ...(restored && { restoredAt: new Date(restored.occurredAt) }),
        suffered: events.some((event) => event.type === 'impact.began'),
        fixed: fixed?.data.fixed ?? null,
        collateral: collateral?.data.collateral ?? null,
      },
    });
    for (const at of this.failures) judge.failed(at);
    return judge;
  }

  private async readOutside(signal: AbortSignal): Promise<void> {
    const { practiceId, sandboxId } = this.watched;
    const position = await this.parts.outcomes.position(practiceId);
    const reader = new OutsideReader({ run: sandboxId, ...(position && { position }) });
    const since = position ? new Date(position.endMs) : this.startedAt;
    for await (const line of this.parts.sandboxes.followOutside(sandboxId, { since, signal })) {
      const reading = reader.read(line);
      if (reading) await this.observe(reading);
    }
  }

  private async observe(reading: OutsideReading): Promise<void> {
    if (reading.kind === 'alert') {
      const told = this.alerts.observe(reading.alert, reading.receivedAt);
      if (this.armedAt) this.tell(told);
      return;
    }
    const { run, outcome } = reading;
    if (new Date(outcome.startedAt) < this.startedAt) return;
    await this.parts.outcomes.add({ ...withoutKind(outcome), practiceId: this.watched.practiceId, run });
    this.steadyState.observeRun(outcome);
    this.judge?.observeRun(outcome);
    this.tell(this.tracker.observe(outcome));
    this.parts.impactChanged(new Date(outcome.startedAt));
  }

  private watchProbes(signal: AbortSignal): Promise<void> {
    return this.parts.probes.watch({
      sandboxId: this.watched.sandboxId,
      probes: this.watched.plan.probes,
      everyMs: this.watched.plan.probeEveryMs,
      signal,
      onObservation: (observation, changed) => this.observeProbe(observation, changed),
    });
  }

  private observeProbe(observation: ProbeObservation, changed: boolean): void {
    this.steadyState.observeProbe(observation);
    this.judge?.observeProbe(observation);
    if (!changed || !this.armedAt) return;
    const { probe, title, kind, green, evidence, endedAt } = observation;
    this.tell([
      { type: 'probe.changed', occurredAt: endedAt, data: { probe, title, kind, green, evidence } },
    ]);
  }

  private async tickOn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.clock.wait(TICK_MS, signal);
      const now = this.clock.now();
      if (this.judge) this.tell(this.judge.tick(now));
      else if (this.isSteady(now)) this.steadyAt?.();
      // Waiting for what was told bounds how much can be on its way, and passes a failing store on.
      await this.tail;
    }
  }

  private isSteady(now: Date): boolean {
    if (this.alerts.firingNow().length > 0) return false;
    return this.steadyState.holds(this.watched.plan.steadyHoldMs, now);
  }

  private tell(events: NewFeedEvent[]): void {
    if (events.length === 0) return;
    this.tail = this.tail.then(() => this.parts.record(this.watched.practiceId, events));
    this.tail.catch(() => undefined);
  }

  private whyNotSteady(): string {
    const firing = this.alerts.firingNow();
    if (firing.length > 0) return `${firing.length} alerts of its own monitoring fire`;
    const failing = this.steadyState.notWell(this.clock.now());
    return failing.length > 0 ? failing.join('; ') : 'something was red again and again';
  }
}

function withoutKind(outcome: Extract<OutsideLine, { kind: 'outcome' }>): Omit<typeof outcome, 'kind'> {
  const { kind: _, ...rest } = outcome;
  return rest;
}
