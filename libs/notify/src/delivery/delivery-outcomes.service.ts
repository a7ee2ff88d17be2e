import { Inject, Injectable } from '@nestjs/common';
import type { NoticeFacts } from '#contracts';
import type { AppError, Clock } from '#kernel';
import { Jobs, type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import {
  type DeliveryOfNotice,
  type DeliveryPatch,
  NoticeRepository,
} from '../persistence/notice.repository.js';
import { DELIVERY_JOBS, type DeliveryJob, deliveryJobKey, isQueued } from '../telling/delivery-job.js';
import { retryDelayMs } from './retry-delay.js';

/** What was told of an attempt at a page. */
interface PageRecord {
  channel: string;
  delivered: boolean;
  message?: string;
}

/** Stores what became of deliveries; those of pages stand on the timeline of their practice too. */
@Injectable()
export class DeliveryOutcomes {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly jobs: Jobs,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  /** The receiver has it. */
  async delivered(found: DeliveryOfNotice, channel: string): Promise<void> {
    const at = this.clock.now();
    const patch = { state: 'delivered' as const, triedAt: at, doneAt: at, nextTryAt: null, message: null };
    await this.store(
      found,
      { ...patch, attempts: found.delivery.attempts + 1 },
      { channel, delivered: true },
    );
  }

  /** There is nobody to deliver it to, or no use any more. */
  async skipped(found: DeliveryOfNotice, message: string): Promise<void> {
    const doneAt = this.clock.now();
    await this.store(found, { state: 'skipped', doneAt, nextTryAt: null, message });
  }

  /** The attempt failed: there is another, unless the receiver refuses it or enough were made. */
  async failed(found: DeliveryOfNotice, channel: string, { code, message }: AppError): Promise<void> {
    const at = this.clock.now();
    const attempts = found.delivery.attempts + 1;
    const delayMs = code === 'notify.refused' ? null : retryDelayMs(attempts);
    const record = { channel, delivered: false, message };
    const tried = { attempts, triedAt: at, message };
    if (delayMs === null)
      return this.store(found, { ...tried, state: 'given-up', doneAt: at, nextTryAt: null }, record);
    const nextTryAt = new Date(at.getTime() + delayMs);
    await this.store(found, { ...tried, nextTryAt }, record, (tx) => this.again(found, nextTryAt, tx));
  }

  private async store(
    found: DeliveryOfNotice,
    patch: DeliveryPatch,
    page?: PageRecord,
    andThen?: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.notices.patchDelivery(found.delivery, patch, tx))) return;
      if (page) await this.record(found, page, tx);
      await andThen?.(tx);
    });
  }

  private async again({ delivery }: DeliveryOfNotice, at: Date, tx: Transaction): Promise<void> {
    if (!isQueued(delivery.way)) return;
    const job: DeliveryJob = { deliveryId: delivery.id, attempt: delivery.attempts + 2 };
    await this.jobs.send(DELIVERY_JOBS[delivery.way], job, { at, key: deliveryJobKey(job) }, tx);
  }

  private async record({ notice }: DeliveryOfNotice, page: PageRecord, tx: Transaction): Promise<void> {
    if (notice.kind !== 'page' || notice.practiceId === null) return;
    const { alert } = notice.facts as NoticeFacts<'page'>;
    const event = { type: 'page.sent' as const, occurredAt: this.clock.now(), data: { ...page, alert } };
    await this.timeline.append(notice.practiceId, [event], tx);
  }
}
