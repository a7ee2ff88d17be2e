import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryLogQuery, DeliveryView } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { Jobs, Transactions } from '#store';
import type { NoticeAsker } from '../notice-asker.js';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import { DeliveryLogRepository } from '../persistence/delivery-log.repository.js';
import { type DeliveryOfNotice, NoticeRepository } from '../persistence/notice.repository.js';
import { DELIVERY_JOBS, type DeliveryJob, deliveryJobKey, isQueued } from '../telling/delivery-job.js';
import { NoticeDirectory } from '../telling/notice-directory.port.js';
import { noticeWords } from '../words/notice-words.js';

/** What became of notices: administrators see all, everybody their own, instigators those of their practice. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly log: DeliveryLogRepository,
    private readonly notices: NoticeRepository,
    private readonly directory: NoticeDirectory,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Newest first.
   * @param whole the person may see all of the practice that is asked for, as one of its instigators
   */
  async read(by: NoticeAsker, query: DeliveryLogQuery, whole = false): Promise<DeliveryView[]> {
    const { practice: practiceId, state, before, limit } = query;
    const all = by.administrator || (whole && practiceId !== undefined);
    const page = await this.log.page({
      ...(!all && { personId: by.id }),
      practiceId,
      state,
      before: before === undefined ? undefined : new Date(before),
      limit,
    });
    const names = await this.directory.names();
    return page.map((found) => viewOf(found, names));
  }

  /**
   * Has a delivery that was given up tried again.
   * Errors: `resource.not-found`, also for somebody else's; `input.invalid` when it was not given up.
   */
  async tryAgain(by: NoticeAsker, id: string): Promise<void> {
    const found = await this.notices.find(id);
    const { delivery } = found ?? {};
    if (!delivery || !(by.administrator || delivery.personId === by.id))
      throw new AppError('resource.not-found', 'There is no such delivery.');
    await this.transactions.run(async (tx) => {
      const at = this.clock.now();
      if (!isQueued(delivery.way) || !(await this.log.reopen(id, at, tx)))
        throw new AppError('input.invalid', 'Only a delivery that was given up can be tried again.');
      const job: DeliveryJob = { deliveryId: id, attempt: delivery.attempts + 1 };
      await this.jobs.send(DELIVERY_JOBS[delivery.way], job, { key: deliveryJobKey(job) }, tx);
    });
  }
}

function viewOf({ delivery, notice }: DeliveryOfNotice, names: ReadonlyMap<string, string>): DeliveryView {
  const { id, way, personId, channelName, state, attempts, message } = delivery;
  const person = personId === null ? null : (names.get(personId) ?? 'somebody who is gone');
  return {
    id,
    kind: notice.kind,
    subject: noticeWords(notice.kind, notice.facts).subject,
    practiceId: notice.practiceId,
    way,
    to: [person, channelName].filter((part) => part !== null).join(': '),
    state,
    attempts,
    message,
    createdAt: delivery.createdAt.toISOString(),
    triedAt: delivery.triedAt?.toISOString() ?? null,
    nextTryAt: delivery.nextTryAt?.toISOString() ?? null,
    doneAt: delivery.doneAt?.toISOString() ?? null,
  };
}
