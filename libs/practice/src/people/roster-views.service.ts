import { Injectable } from '@nestjs/common';
import { type PracticeState, type RosterEntry, type RosterView, signUpRoleSchema } from '#contracts';
import type { Asker } from '../asker.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import { ScenarioChoice } from '../plan/scenario-choice.service.js';
import { Prerequisites } from '../prerequisites/prerequisites.service.js';
import { roleOf } from '../view/role-of.js';
import { partOf, type Roster, type SignedUp } from './roster.js';
import { missingPeople, waitingIn } from './roster-rules.js';
import { signUpRefusal, withdrawalRefusal } from './sign-up-refusals.js';

/** Who takes part in a practice and who waits: everybody may know. */
@Injectable()
export class RosterViews {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly rosters: RosterRepository,
    private readonly choice: ScenarioChoice,
    private readonly prerequisites: Prerequisites,
  ) {}

  /** Errors: `resource.not-found`. */
  async view(practiceId: string, asker: Asker): Promise<RosterView> {
    const practice = await this.practices.get(practiceId);
    const [roster, people, knows, lacking] = await Promise.all([
      this.rosters.get(practiceId),
      this.rosters.people(practiceId),
      this.choice.knows(asker.id, practice),
      this.prerequisites.lacking(asker.id, practice.stackId),
    ]);
    return composeRoster({ state: practice.state, roster, people, asker, knows, lacking });
  }
}

/** What a view of a roster is made of. */
export interface RosterParts {
  state: PracticeState;
  roster: Roster;
  people: readonly SignedUp[];
  asker: Asker;
  /** The asker knows what it plays. */
  knows: boolean;
  /** Prerequisites that the asker does not meet. */
  lacking: readonly string[];
}

/** The roster as it is shown to somebody. */
export function composeRoster({ state, roster, people, asker, knows, lacking }: RosterParts): RosterView {
  const { mode, limits, overridden, practiceId } = roster;
  const facts = { state, roster, people, personId: asker.id, knows, lacking };
  const members = people.filter(({ standing }) => standing === 'in');
  const mayOverride = mode === 'group' && state === 'announced';
  return {
    mode,
    limits,
    overridden: overridden && { ...overridden, at: overridden.at.toISOString() },
    entries: [...members, ...people.filter(({ standing }) => standing === 'waiting')].map((one) =>
      entryOf(one, people),
    ),
    missing: state === 'announced' ? missingPeople(roster, people) : { instigators: 0, responders: 0 },
    can: {
      signUpAs: signUpRoleSchema.options.filter((role) => signUpRefusal(facts, role) === null),
      withdraw: withdrawalRefusal(facts) === null,
      lacks: signUpRefusal(facts, 'responder')?.code === 'signup.not-prepared' ? [...lacking] : [],
      changeLimits: mayOverride && roleOf(members, practiceId, asker) === 'instigator',
    },
  };
}

function entryOf(one: SignedUp, people: readonly SignedUp[]): RosterEntry {
  const { personId, name, role, since, standing } = one;
  const part = partOf(role);
  const place = standing === 'in' || part === null ? null : waitingIn(people, part).indexOf(one) + 1;
  return { personId, name, role, place, since: since.toISOString() };
}
