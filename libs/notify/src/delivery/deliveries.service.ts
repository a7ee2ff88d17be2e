import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { noticePath } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { Jobs, Transactions } from '#store';
import type { OutgoingNotice } from '../channels/outgoing-notice.js';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import { NotifySettings } from '../notify-settings.js';
import type { NoticeEntity } from '../persistence/notice.entity.js';
import { type DeliveryOfNotice, NoticeRepository } from '../persistence/notice.repository.js';
import { DELIVERY_JOBS, type DeliveryJob, deliveryJobKey, type QueuedWay } from '../telling/delivery-job.js';
import { noticeWords } from '../words/notice-words.js';
import { ChannelWay } from './channel-way.js';
import { DeliveryOutcomes } from './delivery-outcomes.service.js';
import type { DeliveryWayPart, Destination } from './delivery-way.js';
import { EmailWay } from './email-way.js';
import { Lanes } from './lanes.js';

/** Letters go to one server, so that a few at a time are enough; channels to many. */
const CONCURRENCY: Record<QueuedWay, number> = { email: 4, channel: 10 };
const DEFER_MS = 500;
const DEFER_MAX_MS = 4_000;

/** Tries deliveries, each as a job: what becomes of it is stored, and a further attempt is a further job. */
@Injectable()
export class Deliveries implements OnApplicationBootstrap {
  private readonly lanes = new Lanes();

  constructor(
    private readonly notices: NoticeRepository,
    private readonly outcomes: DeliveryOutcomes,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly settings: NotifySettings,
    private readonly email: EmailWay,
    private readonly channel: ChannelWay,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const ways: Record<QueuedWay, DeliveryWayPart> = { email: this.email, channel: this.channel };
    for (const way of ['email', 'channel'] as const)
      await this.jobs.work<DeliveryJob>(DELIVERY_JOBS[way], (job) => this.attempt(ways[way], way, job), {
        concurrency: CONCURRENCY[way],
      });
  }

  private async attempt(part: DeliveryWayPart, way: QueuedWay, job: DeliveryJob): Promise<void> {
    const found = await this.notices.find(job.deliveryId);
    // Done by a server that was killed before it could say so, or removed.
    if (found?.delivery.state !== 'waiting' || found.delivery.attempts !== job.attempt - 1) return;
    const { goodUntil } = found.notice;
    if (goodUntil && goodUntil < this.clock.now())
      return this.outcomes.skipped(found, lateWords(found.delivery.message));
    const destination = await part.find(found);
    if ('skip' in destination) return this.outcomes.skipped(found, destination.skip);
    const work = (): Promise<void> => this.send(destination, found);
    if (way === 'email') return work();
    if (!(await this.lanes.run(destination.host, work))) await this.defer(way, job);
  }

  private async send(destination: Destination, found: DeliveryOfNotice): Promise<void> {
    try {
      await destination.send(this.outgoing(found.notice));
    } catch (error) {
      return this.outcomes.failed(found, destination.name, AppError.from(error));
    }
    await this.outcomes.delivered(found, destination.name);
  }

  private async defer(way: QueuedWay, job: DeliveryJob): Promise<void> {
    const deferred = (job.deferred ?? 0) + 1;
    const delayMs = Math.min(DEFER_MAX_MS, DEFER_MS * 2 ** (deferred - 1));
    const later = { ...job, deferred };
    const at = new Date(Date.now() + delayMs);
    await this.transactions.run((tx) =>
      this.jobs.send(DELIVERY_JOBS[way], later, { key: deliveryJobKey(later), at }, tx),
    );
  }

  private outgoing({ id, kind, facts, toldAt }: NoticeEntity): OutgoingNotice {
    const url = `${this.settings.publicUrl}${noticePath(facts)}`;
    return { id, kind, facts, url, toldAt, ...noticeWords(kind, facts) };
  }
}

function lateWords(message: string | null): string {
  return message === null
    ? 'It came too late to be of use.'
    : `It came too late to be of use. Before: ${message}`;
}
