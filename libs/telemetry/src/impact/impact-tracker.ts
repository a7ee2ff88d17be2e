import type { FeedEventOf, Impact, NewFeedEvent } from '#contracts';
import { type MeasuredJourney, type MeasuredRun, timedRun } from './impact-rules.js';
import { JourneyTally, type TallyChange } from './journey-tally.js';

export type ImpactEventType = 'journey.failing' | 'journey.recovered' | 'impact.began' | 'impact.ended';
export type ImpactEvent = Extract<NewFeedEvent, { type: ImpactEventType }>;

export interface ResumedImpact {
  tracker: ImpactTracker;
  /** Facts that follow from the stored runs and are not on the timeline yet: append them now. */
  missed: ImpactEvent[];
}

interface ResumeRequest {
  journeys: readonly MeasuredJourney[];
  /** Begin of the injection, or null when it has not begun. */
  armedAt: Date | null;
  /** The stored runs in the order in which they ended. */
  runs: Iterable<MeasuredRun>;
  /** Impact events that stand on the timeline. */
  told: Iterable<FeedEventOf<ImpactEventType>>;
}

/** Runs that end between the injection and the call of `arm` are kept: 11 journeys a second for minutes. */
const UNARMED_RUNS = 5_000;

/**
 * Turns the stream of runs into facts about impact. Nothing counts before `arm`, and never a run that started
 * before the injection began. Runs are to be observed in the order in which they ended, each once
 * (`OutsideReader` sees to it).
 *
 * A run that hangs tells of its failure late: when it began before the known first failure, `journey.failing`
 * and `impact.began` come a second time with the earlier instant. Readers take the earliest of a spell.
 */
export class ImpactTracker {
  private readonly tallies: Map<string, JourneyTally>;
  private readonly unarmed: MeasuredRun[] = [];
  private readonly told = new Set<string>();
  private armedMs: number | null = null;
  private spellSinceMs: number | null = null;

  constructor(journeys: readonly MeasuredJourney[]) {
    this.tallies = new Map(journeys.map((journey) => [journey.name, new JourneyTally(journey)]));
  }

  /** Rebuilds the state after a restart; what was told before is not told again. */
  static resume(request: ResumeRequest): ResumedImpact {
    const tracker = new ImpactTracker(request.journeys);
    for (const event of request.told) {
      const journey = 'journey' in event.data ? event.data.journey : '';
      tracker.told.add(keyOf(event.type, journey, Date.parse(event.occurredAt)));
    }
    const missed: ImpactEvent[] = [];
    if (request.armedAt) missed.push(...tracker.arm(request.armedAt));
    for (const run of request.runs) missed.push(...tracker.observe(run));
    return { tracker, missed };
  }

  /** Runs that started at or after this instant count from now on. */
  arm(at: Date): ImpactEvent[] {
    if (this.armedMs !== null) return [];
    this.armedMs = at.getTime();
    return this.unarmed.splice(0).flatMap((run) => this.observe(run));
  }

  /** Takes one run in and returns the facts that follow from it, in their order. */
  observe(run: MeasuredRun): ImpactEvent[] {
    const tally = this.tallies.get(run.journey);
    if (!tally) return [];
    if (this.armedMs === null) {
      this.unarmed.push(run);
      if (this.unarmed.length > UNARMED_RUNS) this.unarmed.shift();
      return [];
    }
    const timed = timedRun(run, tally.journey);
    if (timed.startMs < this.armedMs) return [];
    return this.eventsOf(tally, tally.observe(timed), run).filter((event) => this.isNew(event));
  }

  /** Names of the journeys that fail now. */
  failing(): string[] {
    return [...this.tallies.values()].filter((tally) => tally.failing).map((tally) => tally.journey.name);
  }

  /** The impact so far; equal to `computeImpact` over the same runs. */
  impact(): Impact {
    const tallies = [...this.tallies.values()];
    const onsetMs = Math.min(...tallies.map((tally) => tally.firstFailedMs));
    if (onsetMs === Infinity) {
      return { onsetAt: null, endAt: null, journeys: tallies.map((tally) => tally.impactWithin(0, 0)) };
    }
    const endMs = Math.max(...tallies.map((tally) => tally.recoveryMs));
    return {
      onsetAt: new Date(onsetMs).toISOString(),
      endAt: endMs === Infinity ? null : new Date(endMs).toISOString(),
      journeys: tallies.map((tally) => tally.impactWithin(onsetMs, endMs)),
    };
  }

  private eventsOf({ journey }: JourneyTally, change: TallyChange, run: MeasuredRun): ImpactEvent[] {
    if (change.kind === 'none') return [];
    const named = { journey: journey.name, title: journey.title };
    if (change.kind === 'failing') {
      const occurredAt = new Date(change.sinceMs);
      const error = run.error ?? 'The run failed without saying why.';
      return [
        { type: 'journey.failing', occurredAt, data: { ...named, error } },
        ...this.began(journey.name, change.sinceMs),
      ];
    }
    const { atMs, failedForMs, failed } = change;
    return [
      { type: 'journey.recovered', occurredAt: new Date(atMs), data: { ...named, failedForMs, failed } },
      ...this.ended(),
    ];
  }

  private began(journey: string, sinceMs: number): ImpactEvent[] {
    if (this.spellSinceMs !== null && sinceMs >= this.spellSinceMs) return [];
    this.spellSinceMs = sinceMs;
    return [{ type: 'impact.began', occurredAt: new Date(sinceMs), data: { journey } }];
  }

  private ended(): ImpactEvent[] {
    if (this.spellSinceMs === null || this.failing().length > 0) return [];
    const endMs = Math.max(...[...this.tallies.values()].map((tally) => tally.recoveryMs));
    const lastedMs = endMs - this.spellSinceMs;
    this.spellSinceMs = null;
    return [{ type: 'impact.ended', occurredAt: new Date(endMs), data: { lastedMs } }];
  }

  private isNew(event: ImpactEvent): boolean {
    const journey = 'journey' in event.data ? event.data.journey : '';
    const key = keyOf(event.type, journey, event.occurredAt.getTime());
    if (this.told.has(key)) return false;
    this.told.add(key);
    return true;
  }
}

function keyOf(type: ImpactEventType, journey: string, atMs: number): string {
  return `${type} ${journey} ${atMs}`;
}
