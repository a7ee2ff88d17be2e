import { Injectable } from '@nestjs/common';
import type { NoticeFacts } from '#contracts';
import { Notices } from '#notify';
import type { Transaction } from '#store';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { SignedUp } from './roster.js';

type Told = Pick<SignedUp, 'practiceId' | 'personId' | 'role'>;

/** Until a practice says how long it is meant to take and in which zone it was planned. */
const USUAL = { expectedMinutes: 120, timeZone: 'UTC' };

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
    const { startsAt, createdAt, stackId } = await this.practices.get(practiceId);
    const title = this.shelf.neutralTitle(stackId);
    return { practiceId, title, startsAt: (startsAt ?? createdAt).toISOString(), ...USUAL };
  }
}

/** Somebody may sign up and withdraw again and again: each time is told. */
function envelope({ practiceId, personId }: Told, at: Date) {
  return { key: `${practiceId}/${personId}/${at.getTime()}`, to: { people: [personId] } };
}
