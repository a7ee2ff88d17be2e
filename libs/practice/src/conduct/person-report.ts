import { durationMs, type FeedEvent, type NewFeedEvent, type ScenarioFile } from '#contracts';
import type { Clock } from '#kernel';
import type { Practice } from '../practice.js';

/** A person who tells of the incident where no monitor does: once in a practice, whoever conducts it. */
export class PersonReport {
  private isTold = false;

  constructor(
    private readonly open: ScenarioFile['open'],
    private readonly clock: Clock,
    private readonly record: (events: NewFeedEvent[]) => Promise<void>,
  ) {}

  /** What stands on the timeline already. */
  learn(events: readonly Pick<FeedEvent, 'type'>[]): void {
    this.isTold ||= events.some(({ type }) => type === 'report.received');
  }

  /** Waits for its time after the start, and tells. Resolves at once where nobody tells. */
  async tell({ beganAt, tempo }: Pick<Practice, 'beganAt' | 'tempo'>, signal: AbortSignal): Promise<void> {
    const { report, title, severity, page: text } = this.open;
    if (!report || this.isTold || !beganAt) return;
    const dueMs = beganAt.getTime() + durationMs(report.after) / tempo;
    await this.clock.wait(Math.max(0, dueMs - this.clock.now().getTime()), signal);
    const data = { by: report.by, title, severity, text };
    await this.record([{ type: 'report.received', occurredAt: this.clock.now(), data }]);
  }
}
