import type { BaselineResult, Probe, StackFile } from '#contracts';
import type { Clock } from '#kernel';
import { proveJourney } from '../judge/prove-journey.js';
import type { Unit } from '../plan/plan-units.js';
import { limitAt } from '../plan/tempo-times.js';
import type { FollowedPractice } from './followed-practice.js';
import type { SandboxEyes } from './sandbox-eyes.port.js';

type Proofs = Pick<BaselineResult, 'journeys' | 'alerts' | 'evidence' | 'absent'>;

/** How often impact and probes are looked at: each look is a load on the stack. */
const LOOK_EVERY_MS = 1_000;
/** The finest that the server gives. */
const BUCKET_MS = 250;

export interface WatchedUnit {
  unit: Unit;
  stack: StackFile;
  tempo: number;
  sandboxId: string;
  beganAt: Date;
}

/** Watches what a scenario expects of its incident, until all of it came true or its time is over. */
export class ExpectationWatch {
  private readonly evidence: { probe: Probe; withinMs: number; afterMs: number | null; shown: string }[];
  private readonly absent: { probe: Probe; looks: number; foundAfterMs: number | null }[];
  private journeys: BaselineResult['journeys'] = [];

  constructor(
    private readonly followed: FollowedPractice,
    private readonly eyes: Pick<SandboxEyes, 'look'>,
    private readonly clock: Clock,
    private readonly watched: WatchedUnit,
  ) {
    const { expect } = watched.unit.variant.scenario;
    this.evidence = expect.evidence.map(({ within, ...probe }) => ({
      probe,
      withinMs: limitAt(within, watched.tempo),
      afterMs: null,
      shown: '',
    }));
    this.absent = expect.absent.map((probe) => ({ probe, looks: 0, foundAfterMs: null }));
  }

  /** Resolves when nothing is waited for any more. */
  async run(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.look(signal);
      if (!this.isWaiting()) return;
      await this.followed.until(() => false, LOOK_EVERY_MS, signal);
    }
  }

  /** Looks at everything that may still come true or, for what must not be found, turn up. */
  async look(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await Promise.all([this.lookAtJourneys(), this.lookAtEvidence(), this.lookForAbsent()]);
  }

  proofs(): Proofs {
    return {
      journeys: this.journeys,
      alerts: this.alerts(),
      evidence: this.evidence.map(({ probe, withinMs, afterMs }) => ({
        probe: probe.id,
        title: probe.title,
        withinMs,
        afterMs,
      })),
      absent: this.absent.map(({ probe, looks, foundAfterMs }) => ({
        probe: probe.id,
        title: probe.title,
        looks,
        foundAfterMs,
      })),
    };
  }

  /** What the last look for each piece of evidence gave, by its id. */
  shown(): ReadonlyMap<string, string> {
    return new Map(this.evidence.map(({ probe, shown }) => [probe.id, shown]));
  }

  private isWaiting(): boolean {
    const nowMs = this.sinceBeginMs();
    return [...this.journeys, ...this.alerts(), ...this.evidence].some(
      ({ afterMs, withinMs }) => afterMs === null && nowMs <= withinMs,
    );
  }

  private sinceBeginMs(): number {
    return this.clock.now().getTime() - this.watched.beganAt.getTime();
  }

  private alerts(): BaselineResult['alerts'] {
    const { timeline } = this.followed;
    const { expect } = this.watched.unit.variant.scenario;
    return expect.alerts.map(({ alert, within }) => ({
      alert,
      withinMs: limitAt(within, this.watched.tempo),
      afterMs: timeline.alertMs(alert),
    }));
  }

  private async lookAtJourneys(): Promise<void> {
    const { unit, stack, tempo, beganAt } = this.watched;
    const { journeys } = unit.variant.scenario.expect;
    if (journeys.length === 0) return;
    const series = await this.followed.staged.impact(BUCKET_MS);
    this.journeys = journeys.map((expected) => {
      const journey = stack.journeys.find(({ name }) => name === expected.journey);
      const proof = proveJourney(expected, journey ?? { everyMs: 1_000 }, { series, beganAt, tempo });
      const earlier = this.journeys.find(({ journey }) => journey === expected.journey);
      return earlier?.afterMs == null ? proof : { ...proof, afterMs: earlier.afterMs };
    });
  }

  private async lookAtEvidence(): Promise<void> {
    const open = this.evidence.filter(({ afterMs }) => afterMs === null);
    await Promise.all(
      open.map(async (each) => {
        // What a probe shows was true at some instant since it was begun.
        const begunMs = this.sinceBeginMs();
        const { green, evidence } = await this.eyes.look(this.watched.sandboxId, each.probe);
        each.shown = evidence;
        if (green) each.afterMs = begunMs;
      }),
    );
  }

  private async lookForAbsent(): Promise<void> {
    await Promise.all(
      this.absent.map(async (each) => {
        if (each.foundAfterMs !== null) return;
        each.looks += 1;
        const { green } = await this.eyes.look(this.watched.sandboxId, each.probe);
        if (green) each.foundAfterMs = this.sinceBeginMs();
      }),
    );
  }
}
