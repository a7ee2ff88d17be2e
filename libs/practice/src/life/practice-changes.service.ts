import { Injectable } from '@nestjs/common';
import { type FeedEventData, isOver, type NewFeedEvent, type PracticeState } from '#contracts';
import { Notifications, type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { TellPeople } from '../conduct/tell-people.service.js';
import { type PracticePatch, PracticeRepository } from '../persistence/practice.repository.js';
import { PRACTICE_CHANNEL } from './practice-channel.js';

/** A move in the life of a practice. */
export interface StateChange {
  practiceId: string;
  to: PracticeState;
  at: Date;
  patch?: PracticePatch;
  /** Person, when one did it. */
  by?: string;
  /** Why, for `aborted`. */
  reason?: string;
  /** Only as long as the plan is this one. */
  planRevision?: number;
  /** Further facts that are true from the same instant. */
  also?: NewFeedEvent[];
  /** Asked in the same transaction; false: the practice stays as it is. It locks what its answer rests on. */
  guard?: (tx: Transaction) => Promise<boolean>;
}

/** Somebody says that it is over. */
export interface Declaring extends FeedEventData<'practice.declaredOver'> {
  practiceId: string;
  at: Date;
  /** In which it may be over. */
  states: readonly PracticeState[];
}

/** Changes the state of practices: row and timeline in one transaction, compare-and-set. */
@Injectable()
export class PracticeChanges {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
    private readonly people: TellPeople,
  ) {}

  /** True for the one caller that made the move; false when the practice was not in a state that allows it. */
  async advance(change: StateChange): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const { practiceId, to, patch = {}, planRevision, guard } = change;
      if (guard && !(await guard(tx))) return false;
      const from = await this.practices.advance(practiceId, to, patch, tx, planRevision);
      if (from === null) return false;
      const data = {
        from,
        to: change.to,
        ...(change.by !== undefined && { by: change.by }),
        ...(change.reason !== undefined && { reason: change.reason }),
      };
      const moved: NewFeedEvent = { type: 'practice.stateChanged', occurredAt: change.at, data };
      await this.timeline.append(change.practiceId, [moved, ...(change.also ?? [])], tx);
      if (isOver(change.to)) await this.tellOver(change, tx);
      await this.notifications.notify(PRACTICE_CHANNEL, change.practiceId, tx);
      return true;
    });
  }

  /**
   * Notes that a practice is over for `by`; false when it is in none of `states`, or was declared over before.
   * People declare over what is restored, or say that they do it anyway; a script that has shown what it leads to ends
   * what is still live too.
   */
  async declareOver(declaring: Declaring): Promise<boolean> {
    const { practiceId, at, states, ...data } = declaring;
    return this.transactions.run(async (tx) => {
      if (!(await this.practices.declareOver(practiceId, states, at, tx))) return false;
      await this.timeline.append(practiceId, [{ type: 'practice.declaredOver', occurredAt: at, data }], tx);
      await this.notifications.notify(PRACTICE_CHANNEL, practiceId, tx);
      return true;
    });
  }

  /**
   * Notes that `by` wants all damage undone and no more of it; whoever conducts the practice does it. False when the
   * practice does not go on, or the faults were called off before.
   */
  async callOffFaults(practiceId: string, by: string, at: Date): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if (!(await this.practices.callOff(practiceId, at, tx))) return false;
      await this.timeline.append(
        practiceId,
        [{ type: 'faults.calledOff', occurredAt: at, data: { by } }],
        tx,
      );
      await this.notifications.notify(PRACTICE_CHANNEL, practiceId, tx);
      return true;
    });
  }

  private async tellOver({ practiceId, by, reason }: StateChange, tx: Transaction): Promise<void> {
    const practice = await this.practices.get(practiceId);
    const ending = { practice, ...(by !== undefined && { by }), ...(reason !== undefined && { reason }) };
    await this.people.over(ending, tx);
  }
}
