import { Injectable } from '@nestjs/common';
import type { RosterView } from '#contracts';
import type { Transaction } from '#store';
import { PracticeChanges } from '../life/practice-changes.service.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import { type OnCallOutcome, OnCallResponder } from './on-call-responder.service.js';
import type { SignedUp } from './roster.js';
import { missingPeople } from './roster-rules.js';

/** A practice is prepared when enough people have signed up, with whoever is on call; else it is called off. */
@Injectable()
export class StartGate {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly rosters: RosterRepository,
    private readonly onCall: OnCallResponder,
    private readonly changes: PracticeChanges,
  ) {}

  /** True for the one caller that may prepare it, as long as its plan is this one. */
  async pass(practiceId: string, at: Date, planRevision: number): Promise<boolean> {
    let missing: RosterView['missing'] | undefined;
    const enough = async (tx: Transaction): Promise<boolean> => {
      // Nobody withdraws between the count and the move.
      const state = await this.rosters.hold(practiceId, tx);
      const practice = await this.practices.get(practiceId);
      if (state !== 'announced' || practice.planRevision !== planRevision) return false;
      const roster = await this.rosters.get(practiceId, tx);
      const people = await this.rosters.people(practiceId, tx);
      const onCall = await this.onCall.find(practice, roster, people);
      missing = missingPeople(roster, [...people, ...comingIn(practiceId, onCall, at)]);
      if (missing.instigators + missing.responders > 0) return false;
      if (onCall) await this.onCall.settle(practiceId, onCall, tx);
      return true;
    };
    if (await this.changes.advance({ practiceId, to: 'preparing', at, planRevision, guard: enough }))
      return true;
    if (missing && missing.instigators + missing.responders > 0) await this.callOff(practiceId, at, missing);
    return false;
  }

  private async callOff(practiceId: string, at: Date, missing: RosterView['missing']): Promise<void> {
    const reason = `Too few people signed up: ${inWords(missing)} missing. An instigator can override the limits.`;
    const isAnnounced = async (tx: Transaction): Promise<boolean> =>
      (await this.rosters.hold(practiceId, tx)) === 'announced';
    const patch = { abortReason: reason, endedAt: at };
    await this.changes.advance({ practiceId, to: 'aborted', at, patch, reason, guard: isAnnounced });
  }
}

/** Whoever is on call counts as one of those who respond. */
function comingIn(practiceId: string, onCall: OnCallOutcome | null, since: Date): SignedUp[] {
  if (!onCall || 'missing' in onCall) return [];
  const { id: personId, name } = onCall.person;
  const part = { role: 'responder' as const, standing: 'in' as const, since, instigated: false };
  return [{ practiceId, personId, name, ...part }];
}

function inWords({ instigators, responders }: RosterView['missing']): string {
  const parts = [
    instigators > 0 ? `${instigators} instigator${instigators > 1 ? 's' : ''}` : '',
    responders > 0 ? `${responders} responder${responders > 1 ? 's' : ''}` : '',
  ].filter((part) => part !== '');
  return `${parts.join(' and ')} ${instigators + responders > 1 ? 'are' : 'is'}`;
}
