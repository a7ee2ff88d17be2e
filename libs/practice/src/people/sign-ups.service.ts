import { Inject, Injectable } from '@nestjs/common';
import type { ChangeLimitsRequest, NewFeedEvent, PracticeRole, SignUpRole } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { type NewEntry, RosterRepository } from '../persistence/roster.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { ScenarioChoice } from '../plan/scenario-choice.service.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { Prerequisites } from '../prerequisites/prerequisites.service.js';
import { roleOf } from '../view/role-of.js';
import { partOf } from './roster.js';
import { hasPlace, movingUp, waitingIn } from './roster-rules.js';
import { SignUpNotices } from './sign-up-notices.service.js';
import { ownEntry, type SignUpFacts, signUpRefusal, withdrawalRefusal } from './sign-up-refusals.js';

/** People sign up for announced practices, and withdraw. One at a time for each practice, so that limits hold. */
@Injectable()
export class SignUps {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly rosters: RosterRepository,
    private readonly timeline: TimelineService,
    private readonly notices: SignUpNotices,
    private readonly choice: ScenarioChoice,
    private readonly prerequisites: Prerequisites,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the person a place, or the next one on the waiting list.
   * Errors: `resource.not-found`, `practice.wrong-state`, `signup.closed`, `signup.already-in`,
   * `signup.knows-scenario`, `signup.not-prepared`.
   */
  async signUp(practiceId: string, person: Participant, role: SignUpRole): Promise<void> {
    await this.changing(practiceId, person, async (facts, tx) => {
      const refusal = signUpRefusal(facts, role);
      if (refusal) throw refusal;
      const { id: personId, name } = person;
      const entry = { practiceId, personId, name, role, since: this.clock.now() };
      if (hasPlace(facts.people, facts.roster.limits, role)) await this.join(entry, tx);
      else await this.wait(entry, 1 + waitingOf(facts, role), tx);
    });
  }

  /**
   * Gives the person's place, or wait for one, up; whoever waits longest moves up.
   * Errors: `resource.not-found`, `practice.wrong-state`, `signup.closed`, `signup.not-in`, `signup.last-instigator`.
   */
  async withdraw(practiceId: string, person: Participant): Promise<void> {
    await this.changing(practiceId, person, async (facts, tx) => {
      const refusal = withdrawalRefusal(facts);
      const own = ownEntry(facts);
      if (refusal || !own) throw refusal;
      await this.rosters.remove(own, tx);
      const { name, role, standing } = own;
      const waited = standing === 'waiting';
      await this.append(practiceId, { type: 'roster.left', data: { name, role, waited } }, tx);
      await this.notices.tellWithdrawn(own, name, this.clock.now(), tx);
      await this.fillPlaces(practiceId, tx);
    });
  }

  /**
   * Lets more or fewer take part than is usual; nobody who takes part loses their place.
   * Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state`, `signup.closed`.
   */
  async changeLimits(practiceId: string, person: Participant, request: ChangeLimitsRequest): Promise<void> {
    const { reason, ...limits } = request;
    await this.changing(practiceId, person, async ({ state, roster }, tx) => {
      const members = await this.practices.members([practiceId], tx);
      if (roleOf(members, practiceId, person) !== 'instigator')
        throw new AppError('auth.forbidden', 'Only an instigator of this practice overrides its limits.');
      if (roster.mode === 'alone')
        throw new AppError('signup.closed', 'Somebody practises alone here: there is no limit to override.');
      if (state !== 'announced') throw wrongState('The limits cannot be changed', state);
      const override = { by: person.name, reason, at: this.clock.now() };
      await this.rosters.setLimits(practiceId, limits, override, tx);
      const data = { by: person.name, reason, limits };
      await this.append(practiceId, { type: 'roster.limitsChanged', data }, tx);
      await this.fillPlaces(practiceId, tx);
    });
  }

  private async join(entry: Entry, tx: Transaction): Promise<void> {
    const { practiceId, name, role, since } = entry;
    await this.rosters.add({ ...entry, standing: 'in' }, tx);
    await this.append(practiceId, joined(name, role), tx);
    await this.notices.tell('signup.confirmed', entry, since, tx);
  }

  private async wait(entry: Entry, place: number, tx: Transaction): Promise<void> {
    const { practiceId, name, role, since } = entry;
    await this.rosters.add({ ...entry, standing: 'waiting' }, tx);
    await this.append(practiceId, { type: 'roster.waiting', data: { name, role, place } }, tx);
    await this.notices.tellWaiting(entry, place, since, tx);
  }

  private async fillPlaces(practiceId: string, tx: Transaction): Promise<void> {
    const { limits } = await this.rosters.get(practiceId, tx);
    for (const one of movingUp(await this.rosters.people(practiceId, tx), limits)) {
      await this.rosters.moveUp(one, tx);
      await this.append(practiceId, joined(one.name, one.role, true), tx);
      await this.notices.tell('signup.promoted', one, this.clock.now(), tx);
    }
  }

  private async changing(
    practiceId: string,
    person: Participant,
    work: (facts: SignUpFacts, tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const practice = await this.practices.get(practiceId);
    const knows = await this.choice.knows(person.id, practice);
    const lacking = await this.prerequisites.lacking(person.id, practice.stackId);
    await this.transactions.run(async (tx) => {
      const state = await this.rosters.hold(practiceId, tx);
      const roster = await this.rosters.get(practiceId, tx);
      const people = await this.rosters.people(practiceId, tx);
      await work({ state, roster, people, personId: person.id, knows, lacking }, tx);
    });
  }

  private async append(
    practiceId: string,
    event: DistributiveOmit<NewFeedEvent, 'occurredAt'>,
    tx: Transaction,
  ): Promise<void> {
    await this.timeline.append(practiceId, [{ ...event, occurredAt: this.clock.now() } as NewFeedEvent], tx);
  }
}

type Entry = Omit<NewEntry, 'standing'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function joined(name: string, role: PracticeRole, waited?: true) {
  return { type: 'practice.joined' as const, data: { name, role, ...(waited && { waited }) } };
}

function waitingOf({ people }: SignUpFacts, role: PracticeRole): number {
  const part = partOf(role);
  return part === null ? 0 : waitingIn(people, part).length;
}
