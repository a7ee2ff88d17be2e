import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import { type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import type { Member } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { permissions } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';

/** Responders agree on who coordinates them, and hand it on; everybody is told. */
@Injectable()
export class Coordination {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly rosters: RosterRepository,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a responder the coordinator; whoever was it until now goes on as a responder.
   * Errors: `resource.not-found`, `practice.wrong-state`, `auth.forbidden`, `input.invalid` for somebody who does
   * not respond, `coordinator.already`.
   */
  async handTo(practiceId: string, by: Participant, personId: string): Promise<void> {
    await this.practices.get(practiceId);
    await this.transactions.run(async (tx) => {
      await this.rosters.hold(practiceId, tx);
      const members = await this.practices.members([practiceId], tx);
      await this.assertMay(practiceId, members, by);
      const next = responderOf(members, personId);
      const before = members.find(({ role }) => role === 'coordinator');
      // Of the two roles only one may be held by two people, so it is given up first.
      if (before) await this.rosters.setRole(before, 'responder', tx);
      await this.rosters.setRole(next, 'coordinator', tx);
      await this.announce(practiceId, { name: next.name, from: before?.name ?? null, by: by.name }, tx);
    });
  }

  private async assertMay(practiceId: string, members: Member[], by: Participant): Promise<void> {
    const practice = await this.practices.get(practiceId);
    if (permissions(practice, roleOf(members, practiceId, by)).coordinate) return;
    if (!permissions(practice, 'responder').coordinate)
      throw wrongState(
        'Nobody can coordinate',
        practice.state,
        'Responders agree on it once they are at work.',
      );
    throw new AppError('auth.forbidden', 'Responders agree among themselves on who coordinates them.');
  }

  private async announce(
    practiceId: string,
    data: { name: string; from: string | null; by: string },
    tx: Transaction,
  ): Promise<void> {
    const occurredAt = this.clock.now();
    await this.timeline.append(practiceId, [{ type: 'coordinator.changed', occurredAt, data }], tx);
  }
}

function responderOf(members: readonly Member[], personId: string): Member {
  const found = members.find((member) => member.personId === personId);
  if (found?.role === 'coordinator')
    throw new AppError('coordinator.already', `${found.name} coordinates already.`);
  if (found?.role === 'responder') return found;
  throw new AppError('input.invalid', 'Choose one of the responders of this practice.', {
    details: [{ field: 'personId', message: 'does not respond in this practice' }],
  });
}
