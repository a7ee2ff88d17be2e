import type { Collateral, FeedEvent, FeedEventOf, FeedEventType } from '#contracts';

/** Facts that are read from the timeline of one practice. Times in milliseconds from the start; null: not so far. */
export class ReadTimeline {
  constructor(private readonly events: readonly FeedEvent[]) {}

  /** When it went live: the injection began. */
  get beganAt(): Date | null {
    const live = this.all('practice.stateChanged').find(({ data }) => data.to === 'live');
    return live ? new Date(live.occurredAt) : null;
  }

  /** True once its state says that it is over. */
  get isOver(): boolean {
    return this.all('practice.stateChanged').some(
      ({ data }) => data.to === 'closed' || data.to === 'aborted',
    );
  }

  /** True once it was declared over, or is. */
  get isEnding(): boolean {
    return this.isOver || this.first('practice.declaredOver') !== undefined;
  }

  /** Why it was aborted; null when it was not. */
  get abortReason(): string | null {
    const aborted = this.all('practice.stateChanged').find(({ data }) => data.to === 'aborted');
    return aborted ? (aborted.data.reason ?? 'no reason was given') : null;
  }

  get sandboxId(): string | null {
    return this.first('sandbox.leased')?.data.sandboxId ?? null;
  }

  /** Verdicts as they stand after all that has been told: a second failure takes back what was judged before it. */
  get restored(): boolean {
    return this.restoredAt !== null;
  }

  get restoredAt(): Date | null {
    const restored = this.sinceRelapse('verdict.restored')[0];
    return restored ? new Date(restored.occurredAt) : null;
  }

  get fixed(): boolean | null {
    return this.sinceRelapse('verdict.fixed').at(-1)?.data.fixed ?? null;
  }

  get collateral(): Collateral[] | null {
    return this.sinceRelapse('verdict.collateral').at(-1)?.data.collateral ?? null;
  }

  first<T extends FeedEventType>(type: T): FeedEventOf<T> | undefined {
    return this.all(type)[0];
  }

  all<T extends FeedEventType>(type: T): FeedEventOf<T>[] {
    return this.events.filter((event): event is FeedEventOf<T> => event.type === type);
  }

  private sinceRelapse<T extends FeedEventType>(type: T): FeedEventOf<T>[] {
    const relapse = this.all('verdict.relapsed').at(-1)?.seq ?? 0;
    return this.all(type).filter(({ seq }) => seq > relapse);
  }

  /** From the start to the event. */
  afterMs(event: Pick<FeedEvent, 'occurredAt'> | undefined): number | null {
    const { beganAt } = this;
    if (!event || !beganAt) return null;
    return Math.max(0, Date.parse(event.occurredAt) - beganAt.getTime());
  }

  /** From the start to the first firing of an alert; of any when none is named. */
  alertMs(name?: string): number | null {
    return this.afterMs(this.all('alert.fired').find(({ data }) => name === undefined || data.name === name));
  }

  /** Injections that were planned and never told to be undone. */
  openInjections(): string[] {
    const closed = new Set(
      [...this.all('fault.reverted'), ...this.all('fault.failed')].map(({ data }) => data.injectionId),
    );
    return this.all('fault.applied')
      .filter(({ data }) => !closed.has(data.injectionId))
      .map(({ data }) => data.name);
  }
}
