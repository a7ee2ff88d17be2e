import { Injectable } from '@nestjs/common';
import type { MixAdvice } from '#contracts';
import type { Asker } from '../asker.js';
import type { SignedUp } from '../people/roster.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import { ScenarioChoice } from '../plan/scenario-choice.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { maySeeSealed } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';
import { componentsOf } from './experience.js';
import { Experience } from './experience.service.js';
import { adviseOnMix, type Knower } from './mix.js';
import { PeopleDirectory } from './people-directory.port.js';

/**
 * Says whether the responders of a practice are mixed. Instigators hear it of what the scenario touches. All others
 * hear it of the whole stack: by declaring to know this and that one would else find out what breaks.
 */
@Injectable()
export class MixAdviser {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly rosters: RosterRepository,
    private readonly shelf: ScenarioShelf,
    private readonly experience: Experience,
    private readonly directory: PeopleDirectory,
    private readonly choice: ScenarioChoice,
  ) {}

  /** Errors: `resource.not-found`. */
  async advise(practiceId: string, asker: Asker): Promise<MixAdvice> {
    const practice = await this.practices.get(practiceId);
    const people = await this.rosters.people(practiceId);
    const members = people.filter(({ standing }) => standing === 'in');
    const { variant, stack } = this.shelf.of(practice);
    const about = maySeeSealed(practice, roleOf(members, practiceId, asker)) ? 'scenario' : 'stack';
    const components = about === 'scenario' ? variant.scenario.components : componentsOf(stack);
    const known = await this.experience.ofAll(stack.id, components);
    const knower = ([personId, name]: readonly [string, string]): Knower => ({
      personId,
      name,
      levels: known.get(personId)?.map(({ level }) => level) ?? components.map(() => 'none' as const),
    });
    const responders = members.filter(({ role }) => role === 'responder' || role === 'coordinator');
    const free = await this.free(people, about === 'scenario' ? practice : null);
    const asked = responders.map(({ personId, name }) => knower([personId, name]));
    return { about, ...adviseOnMix(asked, free.map(knower)) };
  }

  /** Who could still respond. Without the practice nobody is left out for what they know: that would tell what breaks. */
  private async free(people: readonly SignedUp[], practice: Practice | null): Promise<[string, string][]> {
    const taken = people.filter(({ standing, instigated }) => standing !== 'withdrawn' || instigated);
    const ids = new Set(taken.map(({ personId }) => personId));
    const free: [string, string][] = [];
    for (const [id, name] of await this.directory.names())
      if (!ids.has(id) && !(practice && (await this.choice.knows(id, practice)))) free.push([id, name]);
    return free;
  }
}
