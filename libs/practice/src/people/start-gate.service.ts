import { Injectable } from '@nestjs/common';
import type { RosterView } from '#contracts';
import type { Transaction } from '#store';
import { PracticeChanges } from '../life/practice-changes.service.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import { missingPeople } from './roster-rules.js';

/** A practice is prepared when enough people have signed up; else it is called off. */
@Injectable()
export class StartGate {
  constructor(
    private readonly rosters: RosterRepository,
    private readonly changes: PracticeChanges,
  ) {}

  /** True for the one caller that may prepare it, as long as its plan is this one. */
  async pass(practiceId: string, at: Date, planRevision: number): Promise<boolean> {
    let missing: RosterView['missing'] | undefined;
    const enough = async (tx: Transaction): Promise<boolean> => {
      // Nobody withdraws between the count and the move.
      await this.rosters.hold(practiceId, tx);
      missing = await this.missing(practiceId, tx);
      return missing.instigators + missing.responders === 0;
    };
    if (await this.changes.advance({ practiceId, to: 'preparing', at, planRevision, guard: enough }))
      return true;
    if (missing && missing.instigators + missing.responders > 0) await this.callOff(practiceId, at, missing);
    return false;
  }

  private async missing(practiceId: string, tx: Transaction): Promise<RosterView['missing']> {
    const roster = await this.rosters.get(practiceId, tx);
    return missingPeople(roster, await this.rosters.people(practiceId, tx));
  }

  private async callOff(practiceId: string, at: Date, missing: RosterView['missing']): Promise<void> {
    const reason = `Too few people signed up: ${inWords(missing)} missing. An instigator can override the limits.`;
    const isAnnounced = async (tx: Transaction): Promise<boolean> =>
      (await this.rosters.hold(practiceId, tx)) === 'announced';
    const patch = { abortReason: reason, endedAt: at };
    await this.changes.advance({ practiceId, to: 'aborted', at, patch, reason, guard: isAnnounced });
  }
}

function inWords({ instigators, responders }: RosterView['missing']): string {
  const parts = [
    instigators > 0 ? `${instigators} instigator${instigators > 1 ? 's' : ''}` : '',
    responders > 0 ? `${responders} responder${responders > 1 ? 's' : ''}` : '',
  ].filter((part) => part !== '');
  return `${parts.join(' and ')} ${instigators + responders > 1 ? 'are' : 'is'}`;
}
