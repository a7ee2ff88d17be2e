import { Inject, Injectable } from '@nestjs/common';
import type { FeedEventData, NewFeedEvent } from '#contracts';
import type { Clock } from '#kernel';
import { type OnCallPerson, Rotas } from '#rota';
import type { Transaction } from '#store';
import { TimelineService } from '#timeline';
import { RosterRepository } from '../persistence/roster.repository.js';
import { ScenarioChoice } from '../plan/scenario-choice.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { Prerequisites } from '../prerequisites/prerequisites.service.js';
import type { Roster, SignedUp } from './roster.js';
import { hasPlace } from './roster-rules.js';
import { SignUpNotices } from './sign-up-notices.service.js';
import { ownEntry, signUpRefusal } from './sign-up-refusals.js';

type Missing = FeedEventData<'roster.onCallMissing'>;

/** Whoever is on call in the team of a practice: somebody who comes in, or why nobody does. */
export type OnCallOutcome = { team: string; person: { id: string; name: string } } | { missing: Missing };

/**
 * Brings whoever is on call into a practice that pages them from the start. They agreed to it when they took up the
 * rota, and come in under the rules of everybody who responds.
 */
@Injectable()
export class OnCallResponder {
  constructor(
    private readonly rotas: Rotas,
    private readonly rosters: RosterRepository,
    private readonly choice: ScenarioChoice,
    private readonly prerequisites: Prerequisites,
    private readonly timeline: TimelineService,
    private readonly notices: SignUpNotices,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when the practice pages nobody who is on call, or they respond already. */
  async find(practice: Practice, roster: Roster, people: readonly SignedUp[]): Promise<OnCallOutcome | null> {
    const { onCallTeam, startsAt } = practice;
    if (onCallTeam === null) return null;
    const onCall = await this.rotas.onCallOf(onCallTeam, startsAt ?? this.clock.now());
    const { team, person } = onCall ?? { team: 'a team that is gone', person: null };
    if (!person) return { missing: { team, name: null, why: 'nobody' } };
    const { id, name } = person;
    const own = people.find((one) => one.personId === id && one.standing === 'in');
    if (own?.role === 'responder' || own?.role === 'coordinator') return null;
    const why = await this.refusal(practice, roster, people, person);
    return why ? { missing: { team, name, why } } : { team, person: { id, name } };
  }

  /** Makes them a responder, or writes down why nobody of the team is there. */
  async settle(practiceId: string, outcome: OnCallOutcome, tx: Transaction): Promise<void> {
    const at = this.clock.now();
    if ('missing' in outcome)
      return this.append(
        practiceId,
        { type: 'roster.onCallMissing', occurredAt: at, data: outcome.missing },
        tx,
      );
    const { team, person } = outcome;
    const { id: personId, name } = person;
    const entry = { practiceId, personId, name, role: 'responder' as const, since: at };
    await this.rosters.add({ ...entry, standing: 'in' }, tx);
    const data = { name, role: entry.role, onCall: team };
    await this.append(practiceId, { type: 'practice.joined', occurredAt: at, data }, tx);
    await this.notices.tellOnCall(entry, team, at, tx);
  }

  private async refusal(
    { state, stackId, ...practice }: Practice,
    roster: Roster,
    people: readonly SignedUp[],
    { id: personId, agreed }: OnCallPerson,
  ): Promise<Missing['why'] | null> {
    if (!agreed) return 'not-agreed';
    const knows = await this.choice.knows(personId, practice);
    const lacking = await this.prerequisites.lacking(personId, stackId);
    const facts = { state, roster, people, personId, knows, lacking };
    if (ownEntry(facts) || signUpRefusal(facts, 'responder')) return 'not-eligible';
    return hasPlace(people, roster.limits, 'responder') ? null : 'full';
  }

  private async append(practiceId: string, event: NewFeedEvent, tx: Transaction): Promise<void> {
    await this.timeline.append(practiceId, [event], tx);
  }
}
