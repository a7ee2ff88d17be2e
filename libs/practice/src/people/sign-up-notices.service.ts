import { Injectable } from '@nestjs/common';
import type { NoticeFacts } from '#contracts';
import { Notices } from '#notify';
import type { Transaction } from '#store';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { SignedUp } from './roster.js';

type Told = Pick<SignedUp, 'practiceId' | 'personId' | 'role'>;

/** Tells people, and nobody else, what became of their sign-up. */
@Injectable()
export class SignUpNotices {
  constructor(
    private readonly notices: Notices,
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
  ) {}

  /** A place was found, or was free at once. */
  async tell(
    kind: 'signup.confirmed' | 'signup.promoted',
    one: Told,
    at: Date,
    tx: Transaction,
  ): Promise<void> {
    const facts = { ...(await this.planned(one.practiceId)), role: one.role };
    await this.notices.tell({ kind, ...envelope(one, at), facts }, tx);
  }

  /** Somebody is on call, and comes in for that. */
  async tellOnCall(one: Told, onCall: string, at: Date, tx: Transaction): Promise<void> {
    const facts = { ...(await this.planned(one.practiceId)), role: one.role, onCall };
    await this.notices.tell({ kind: 'signup.confirmed', ...envelope(one, at), facts }, tx);
  }

  /** All places are taken. */
  async tellWaiting(one: Told, position: number, at: Date, tx: Transaction): Promise<void> {
    const facts = { ...(await this.planned(one.practiceId)), role: one.role, position };
    await this.notices.tell({ kind: 'signup.waiting', ...envelope(one, at), facts }, tx);
  }

  async tellWithdrawn(one: Told, by: string, at: Date, tx: Transaction): Promise<void> {
    const facts = { ...(await this.planned(one.practiceId)), role: one.role, by };
    await this.notices.tell({ kind: 'signup.withdrawn', ...envelope(one, at), facts }, tx);
  }

  private async planned(practiceId: string): Promise<Omit<NoticeFacts<'practice.reminder'>, 'role'>> {
    const { startsAt, createdAt, stackId, expectedMinutes, timeZone } = await this.practices.get(practiceId);
    const title = this.shelf.neutralTitle(stackId);
    const start = (startsAt ?? createdAt).toISOString();
    return { practiceId, title, startsAt: start, expectedMinutes, timeZone };
  }
}

/** Somebody may sign up and withdraw again and again: each time is told. */
function envelope({ practiceId, personId }: Told, at: Date) {
  return { key: `${practiceId}/${personId}/${at.getTime()}`, to: { people: [personId] } };
}
