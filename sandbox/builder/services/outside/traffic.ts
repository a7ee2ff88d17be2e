import { scaledMs, tempo } from '../kit/tempo.js';
import type { Outcome } from './feed-writer.js';
import type { Journey } from './journey.js';
import { Visit, type VisitOptions } from './visit.js';

/** Users wait this long for all of a visit. */
const PATIENCE_MS = scaledMs(20_000);
/** Periods are never shortened below this, however fast the stack runs. */
const SHORTEST_SCALED_MS = 2_000;

export interface TrafficOptions {
  readonly journeys: readonly Journey[];
  readonly site: string;
  send: VisitOptions['send'];
  onOutcome(outcome: Outcome): void;
}

/** Starts every journey at a steady rate, whether or not earlier runs have ended. */
export class Traffic {
  private timers: NodeJS.Timeout[] = [];

  constructor(private readonly options: TrafficOptions) {}

  /** Goes through one journey and says how it went. */
  async visit(journey: Journey): Promise<Outcome> {
    const startedAt = new Date();
    const from = performance.now();
    const { site, send } = this.options;
    const visit = new Visit({ site, send, signal: AbortSignal.timeout(PATIENCE_MS) });
    const error = await journey.run(visit).then(
      () => undefined,
      (reason: Error) => describe(reason, visit.signal),
    );
    return {
      journey: journey.name,
      startedAt,
      latencyMs: performance.now() - from,
      ok: error === undefined,
      step: visit.step,
      ...(visit.status !== undefined && { status: visit.status }),
      ...(error !== undefined && { error }),
    };
  }

  start(): void {
    const { journeys } = this.options;
    for (const [index, journey] of journeys.entries()) {
      const periodMs = periodOf(journey.everyMs);
      // Starts are spread over the period, so that journeys of one period do not all begin at once.
      const firstMs = (index / journeys.length) * Math.min(periodMs, SHORTEST_SCALED_MS);
      this.repeat(journey, index, { periodMs, nextAtMs: performance.now() + firstMs });
    }
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }

  private repeat(journey: Journey, slot: number, schedule: { periodMs: number; nextAtMs: number }): void {
    this.timers[slot] = setTimeout(
      () => {
        this.repeat(journey, slot, { ...schedule, nextAtMs: schedule.nextAtMs + schedule.periodMs });
        void this.visit(journey).then(this.options.onOutcome);
      },
      Math.max(schedule.nextAtMs - performance.now(), 0),
    );
  }
}

/** Time between two starts at this stack's tempo. */
export function periodOf(everyMs: number, pace: number = tempo): number {
  return Math.max(Math.min(everyMs, SHORTEST_SCALED_MS), everyMs / pace);
}

function describe(reason: Error, signal: AbortSignal): string {
  if (signal.aborted) return `no answer within ${Math.round(PATIENCE_MS)} ms`;
  return reason.message.slice(0, 200);
}
