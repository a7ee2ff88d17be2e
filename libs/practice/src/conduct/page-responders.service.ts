import { Inject, Injectable } from '@nestjs/common';
import type { FeedEventData, NewFeedEvent } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { type PagePayload, WebhookNotifier } from '#notify';
import { Jobs, type Transaction } from '#store';
import { TimelineService } from '#timeline';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { PracticeSettings } from '../practice-settings.js';

/** A page on its way. */
interface PageJob {
  page: PagePayload;
  alert: string;
}

export const PAGE_JOB = 'practice.page';

/** What calls responders. */
export type Call = Extract<NewFeedEvent, { type: 'alert.fired' | 'report.received' }>;

/** Tells responders of alerts and reports outside of SimSup: a job for each, repeated until it arrives. */
@Injectable()
export class PageResponders {
  constructor(
    private readonly settings: PracticeSettings,
    private readonly webhook: WebhookNotifier,
    private readonly jobs: Jobs,
    private readonly timeline: TimelineService,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  async start(): Promise<void> {
    await this.jobs.work<PageJob>(PAGE_JOB, (job) => this.deliver(job));
  }

  /** Queues the page of an alert or a report, with the transaction that records it. */
  async queue(practiceId: string, call: Call, tx: Transaction): Promise<void> {
    if (!this.settings.webhookUrl) return;
    const { occurredAt: at, data } = call;
    const { alert, title, text, source } = wordsOf(call);
    const page: PagePayload = {
      practiceId,
      title,
      severity: data.severity === 'critical' ? 'critical' : 'warning',
      text,
      url: `${this.settings.publicUrl}/practices/${practiceId}`,
      occurredAt: at.toISOString(),
    };
    const key = `${practiceId}/${source}/${at.getTime()}`;
    await this.jobs.send<PageJob>(PAGE_JOB, { page, alert }, { key }, tx);
  }

  private async deliver({ page, alert }: PageJob): Promise<void> {
    const url = this.settings.webhookUrl;
    if (!url) return;
    const channel = 'webhook';
    try {
      await this.webhook.page(url, page);
      await this.record(page.practiceId, { channel, alert, delivered: true });
    } catch (error) {
      // Told on the timeline, and thrown so that the job is tried again.
      const message = AppError.from(error).message;
      await this.record(page.practiceId, { channel, alert, delivered: false, message });
      throw error;
    }
  }

  private async record(practiceId: string, data: FeedEventData<'page.sent'>): Promise<void> {
    await this.timeline.append(practiceId, [{ type: 'page.sent', occurredAt: this.clock.now(), data }]);
  }
}

function wordsOf({ type, data }: Call): { alert: string; title: string; text: string; source: string } {
  if (type === 'report.received')
    return { alert: data.by, title: data.title, text: `${data.by}: ${data.text}`, source: 'report' };
  return { alert: data.name, title: data.summary, text: `${data.name} fires.`, source: data.fingerprint };
}
