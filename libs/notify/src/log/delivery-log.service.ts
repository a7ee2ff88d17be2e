import { Inject, Injectable } from '@nestjs/common';
import { type DeliveryLogQuery, type DeliveryView, noticePath, type Page } from '#contracts';
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
  async read(
    by: NoticeAsker,
    query: DeliveryLogQuery,
    whole = false,
  ): Promise<Page<'deliveries', DeliveryView>> {
    const all = by.administrator || (whole && query.practice !== undefined);
    const { rows, next } = await this.log.page(all ? null : by.id, query);
    const names = await this.directory.names(rows.flatMap(({ delivery: { personId } }) => personId ?? []));
    return { deliveries: rows.map((found) => viewOf(found, names)), next };
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
    path: noticePath(notice.facts),
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
