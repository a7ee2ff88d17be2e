import type {
  CreatePracticeRequest,
  FeedEvent,
  FeedEventData,
  FeedEventType,
  ImpactSeries,
  PracticeView,
} from '#contracts';
import type { Clock } from '#kernel';
import { aStoredEvent } from '#testing';
import { type Eyes, Stage, type StagedPractice } from '../play/stage.port.js';
import type { SeenText } from '../spoilers/seen-text.js';

/** Something that comes onto a timeline so long after the practice was scheduled. */
export interface Planned {
  atMs: number;
  type: FeedEventType;
  data: object;
}

export const planned = <T extends FeedEventType>(
  atMs: number,
  type: T,
  data: Partial<FeedEventData<T>> = {},
): Planned => ({ atMs, type, data });

/** A sandbox after two seconds, and damage after three. */
export const USUAL_BEGIN: readonly Planned[] = [
  planned(2_000, 'sandbox.leased', { sandboxId: 'sandbox1' }),
  planned(2_500, 'sandbox.steady'),
  planned(3_000, 'practice.stateChanged', { from: 'ready', to: 'live' }),
  planned(3_000, 'fault.applied', { injectionId: 'i1', name: 'stuck' }),
];

/** A practice whose timeline is written beforehand. */
export class FakePractice implements StagedPractice {
  readonly id = 'abcdefghijkl';
  readonly asked: string[] = [];
  series: ImpactSeries = { bucketMs: 250, fromAt: '', toAt: '', buckets: [] };
  seen: SeenText[] = [];
  /** What follows when all damage is undone. */
  afterRevert: Planned[] = [planned(0, 'fault.reverted', { injectionId: 'i1' })];

  constructor(
    private readonly clock: Clock,
    private plan: readonly Planned[],
  ) {}

  get events(): readonly FeedEvent[] {
    const nowMs = this.clock.monotonicMs();
    return this.plan
      .filter(({ atMs }) => atMs <= nowMs)
      .map(({ atMs, type, data }, index) => {
        const occurredAt = new Date(this.clock.now().getTime() - nowMs + atMs);
        return aStoredEvent(type, data as never, { seq: index + 1, occurredAt });
      });
  }

  news(limitMs: number, signal: AbortSignal): Promise<void> {
    return this.clock.wait(limitMs, signal);
  }

  view(): Promise<PracticeView> {
    throw new Error('nobody asks a fake for a view');
  }

  async impact(): Promise<ImpactSeries> {
    return this.series;
  }

  async revert(): Promise<void> {
    this.asked.push('revert');
    this.follow(this.afterRevert);
  }

  async declareOver(): Promise<void> {
    this.asked.push('declare-over');
    this.follow([planned(0, 'practice.declaredOver'), ...this.closing('closed')]);
  }

  async stop(reason: string): Promise<void> {
    this.asked.push(`stop: ${reason}`);
    this.follow(this.closing('aborted', reason));
  }

  async seenBy(eyes: Eyes): Promise<SeenText[]> {
    return this.seen.map((text) => ({ ...text, place: `${text.place} as ${eyes}` }));
  }

  close(): void {
    this.asked.push('close');
  }

  private closing(to: 'closed' | 'aborted', reason?: string): Planned[] {
    return [
      planned(200, 'fault.reverted', { injectionId: 'i1' }),
      planned(300, 'practice.stateChanged', { from: 'live', to, ...(reason !== undefined && { reason }) }),
      planned(500, 'sandbox.removed'),
    ];
  }

  private follow(next: readonly Planned[]): void {
    const nowMs = this.clock.monotonicMs();
    const come = next.map((each) => ({ ...each, atMs: nowMs + each.atMs }));
    this.plan = [...this.plan.filter(({ atMs }) => atMs <= nowMs), ...come];
  }
}

/** Plays one practice that a test has prepared. */
export class FakeStage extends Stage {
  readonly requests: Partial<CreatePracticeRequest>[] = [];

  constructor(private readonly practice: FakePractice) {
    super();
  }

  async play(request: Partial<CreatePracticeRequest>): Promise<StagedPractice> {
    this.requests.push(request);
    return this.practice;
  }
}
