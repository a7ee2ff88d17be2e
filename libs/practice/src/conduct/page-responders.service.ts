import { Inject, Injectable } from '@nestjs/common';
import type { FeedEventData } from '#contracts';
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

/** Tells responders of the stack's alerts outside of SimSup: a job for each, repeated until it arrives. */
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

  /** Queues the page of an alert, with the transaction that records the alert. */
  async queue(
    practiceId: string,
    alert: FeedEventData<'alert.fired'>,
    at: Date,
    tx: Transaction,
  ): Promise<void> {
    if (!this.settings.webhookUrl) return;
    const page: PagePayload = {
      practiceId,
      title: alert.summary,
      severity: alert.severity === 'critical' ? 'critical' : 'warning',
      text: `${alert.name} fires.`,
      url: `${this.settings.publicUrl}/practices/${practiceId}`,
      occurredAt: at.toISOString(),
    };
    const key = `${practiceId}/${alert.fingerprint}/${at.getTime()}`;
    await this.jobs.send<PageJob>(PAGE_JOB, { page, alert: alert.name }, { key }, tx);
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
