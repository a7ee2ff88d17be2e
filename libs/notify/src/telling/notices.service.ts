import { Inject, Injectable } from '@nestjs/common';
import { noticeFacts, practiceOf } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { Jobs, type Transaction } from '#store';
import { Nudges } from '#timeline';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import type { DeliveryEntity } from '../persistence/delivery.entity.js';
import { NoticeRepository } from '../persistence/notice.repository.js';
import { calendarPart, calendarUid } from './calendar-part.js';
import { DELIVERY_JOBS, type DeliveryJob, deliveryJobKey, isQueued } from './delivery-job.js';
import { DeliveryPlanner } from './delivery-planner.js';
import type { Notice } from './notice.js';
import type { PlannedDelivery } from './plan-deliveries.js';

/**
 * Tells people. What is told is stored with the caller's transaction, as a job for each receiver and way; what becomes
 * of each stands in the log of deliveries.
 */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly planner: DeliveryPlanner,
    private readonly jobs: Jobs,
    private readonly nudges: Nudges,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells everybody whom the notice is for, when the transaction commits. False when a notice of this kind and key was
   * told before: then nothing is done. Errors: `internal.unexpected` for facts that do not fit their kind.
   */
  async tell(notice: Notice, tx: Transaction): Promise<boolean> {
    const { kind, key, goodUntil } = notice;
    const facts = factsOf(notice);
    const id = newId();
    const practiceId = practiceOf(facts);
    const row = { id, kind, key, practiceId, facts, calendarSequence: null };
    const added = { ...row, toldAt: this.clock.now(), goodUntil: goodUntil ?? null };
    if (!(await this.notices.add(added, tx))) return false;
    const part = calendarPart(kind);
    if (part && practiceId !== null)
      await this.notices.setSequence(id, calendarUid(part.entry, practiceId), tx);
    await this.send(id, await this.planner.plan(notice, tx), tx);
    return true;
  }

  private async send(noticeId: string, planned: readonly PlannedDelivery[], tx: Transaction): Promise<void> {
    const createdAt = this.clock.now();
    const deliveries = planned.map(
      (to): DeliveryEntity => ({
        ...to,
        id: newId(),
        noticeId,
        state: 'waiting',
        attempts: 0,
        message: null,
        createdAt,
        triedAt: null,
        nextTryAt: createdAt,
        doneAt: null,
        seenAt: null,
      }),
    );
    await this.notices.addDeliveries(deliveries, tx);
    const shown = deliveries.filter(({ way }) => way === 'browser').flatMap(({ personId }) => personId ?? []);
    await this.nudges.nudge(shown, tx);
    for (const { id, way } of deliveries) {
      if (!isQueued(way)) continue;
      const job: DeliveryJob = { deliveryId: id, attempt: 1 };
      await this.jobs.send(DELIVERY_JOBS[way], job, { key: deliveryJobKey(job) }, tx);
    }
  }
}

/** A notice that does not fit its kind is a defect of whoever tells it. */
function factsOf({ kind, facts }: Notice): Notice['facts'] {
  const parsed = noticeFacts[kind].safeParse(facts);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  throw new AppError(
    'internal.unexpected',
    `The notice "${kind}" is wrong at "${path.join('.')}": ${message}.`,
  );
}
