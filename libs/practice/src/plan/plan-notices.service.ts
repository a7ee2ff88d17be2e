import { Injectable } from '@nestjs/common';
import { isOver, type NoticeFacts } from '#contracts';
import { Notices } from '#notify';
import { Jobs, type Transaction, Transactions } from '#store';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Practice } from '../practice.js';
import { ScenarioShelf } from './scenario-shelf.service.js';

/** Carries `{practiceId, planRevision}`. */
export const REMIND_JOB = 'practice.remind';

interface Reminder {
  practiceId: string;
  planRevision: number;
}

const HOUR_MS = 3_600_000;
/** Those who take part are reminded a day and an hour before. */
const REMIND_BEFORE_MS = [24 * HOUR_MS, HOUR_MS];

/** Who is told of a practice that is announced. */
export interface PlanAudience {
  /** Absent: everybody. */
  people?: readonly string[];
  note?: string;
}

/** Tells people of plans and of what becomes of them. */
@Injectable()
export class PlanNotices {
  constructor(
    private readonly notices: Notices,
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
  ) {}

  /** From now on reminders are sent when they are due. */
  async start(): Promise<void> {
    await this.jobs.work<Reminder>(REMIND_JOB, (reminder) => this.remind(reminder));
  }

  /** A group may sign up from now on: everybody is told, or those whom it is for. */
  async announced(
    practice: Practice,
    by: string,
    tx: Transaction,
    { people, note }: PlanAudience = {},
  ): Promise<void> {
    const to = { ...(people ? { people } : { everyone: true }), channels: true };
    const facts = { ...this.facts(practice), by, ...(note && { note }) };
    await this.notices.tell({ kind: 'practice.announced', key: practice.id, to, facts }, tx);
  }

  async moved(practice: Practice, before: Date, by: string, reason: string | undefined, tx: Transaction) {
    const previousStartsAt = before.toISOString();
    const facts = { ...this.facts(practice), by, previousStartsAt, ...(reason && { reason }) };
    const key = `${practice.id}/${practice.planRevision}`;
    await this.notices.tell({ kind: 'practice.moved', key, to: await this.members(practice, tx), facts }, tx);
  }

  async calledOff(practice: Practice, by: string, reason: string, tx: Transaction): Promise<void> {
    const facts = { ...this.facts(practice), by, reason };
    const to = await this.members(practice, tx);
    await this.notices.tell({ kind: 'practice.called-off', key: practice.id, to, facts }, tx);
  }

  /** Puts the reminders of this plan into the queue; those of an earlier one find that it has changed. */
  async remindLater({ id, planRevision, startsAt }: Practice, tx: Transaction): Promise<void> {
    if (!startsAt) return;
    for (const beforeMs of REMIND_BEFORE_MS) {
      const at = new Date(startsAt.getTime() - beforeMs);
      // Planned at short notice: the announcement is reminder enough.
      if (at.getTime() <= Date.now()) continue;
      const key = `${id}/${planRevision}/${beforeMs}`;
      await this.jobs.send<Reminder>(REMIND_JOB, { practiceId: id, planRevision }, { at, key }, tx);
    }
  }

  private async remind({ practiceId, planRevision }: Reminder): Promise<void> {
    const practice = await this.practices.get(practiceId);
    const { startsAt } = practice;
    if (practice.planRevision !== planRevision || !startsAt || isOver(practice.state) || practice.beganAt)
      return;
    const leftHours = Math.round((startsAt.getTime() - Date.now()) / HOUR_MS);
    await this.transactions.run(async (tx) => {
      const key = `${practiceId}/${planRevision}/${leftHours > 2 ? 'day' : 'hour'}`;
      const to = { people: (await this.practices.members([practiceId], tx)).map(({ personId }) => personId) };
      const facts = this.facts(practice);
      await this.notices.tell({ kind: 'practice.reminder', key, to, facts, goodUntil: startsAt }, tx);
    });
  }

  private async members({ id }: Practice, tx: Transaction) {
    return { people: await this.practices.signedUp(id, tx), channels: true };
  }

  private facts(practice: Practice): NoticeFacts<'practice.reminder'> {
    const { id, stackId, startsAt, createdAt, expectedMinutes, timeZone } = practice;
    const title = this.shelf.neutralTitle(stackId);
    return {
      practiceId: id,
      title,
      startsAt: (startsAt ?? createdAt).toISOString(),
      expectedMinutes,
      timeZone,
    };
  }
}
