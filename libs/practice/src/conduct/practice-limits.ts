import { durationMs, type FeedEvent, type NewFeedEvent, type ScenarioFile } from '#contracts';
import { AppError, type Clock } from '#kernel';
import type { Practice } from '../practice.js';

/** How long a practice of a scenario may take: first its instigators are asked, then it is stopped. */
export class PracticeLimits {
  private isAsked = false;

  constructor(
    private readonly limits: ScenarioFile['limits'],
    private readonly clock: Clock,
    private readonly record: (events: NewFeedEvent[]) => Promise<void>,
  ) {}

  /** What stands on the timeline already. */
  learn(events: readonly Pick<FeedEvent, 'type'>[]): void {
    this.isAsked ||= events.some(({ type }) => type === 'practice.stopSuggested');
  }

  /** Asks once. Throws `practice.time-limit` when the practice has taken too long; resolves when it has no such limit. */
  async keep({ beganAt, tempo }: Pick<Practice, 'beganAt' | 'tempo'>, signal: AbortSignal): Promise<void> {
    const { askToStopAfter, abortAfter } = this.limits;
    const beganMs = (beganAt ?? this.clock.now()).getTime();
    const until = async (limit: string): Promise<void> => {
      const leftMs = beganMs + durationMs(limit) / tempo - this.clock.now().getTime();
      if (leftMs > 0) await this.clock.wait(leftMs, signal);
    };
    const asksFirst = abortAfter === undefined || durationMs(askToStopAfter) < durationMs(abortAfter);
    if (asksFirst && !this.isAsked) {
      await until(askToStopAfter);
      await this.ask(askToStopAfter);
    }
    if (abortAfter === undefined) return;
    await until(abortAfter);
    throw new AppError(
      'practice.time-limit',
      `The practice took longer than ${abortAfter} (at tempo 1), the limit of its scenario.`,
    );
  }

  private ask(after: string): Promise<void> {
    const data = { afterMs: durationMs(after) };
    return this.record([{ type: 'practice.stopSuggested', occurredAt: this.clock.now(), data }]);
  }
}
