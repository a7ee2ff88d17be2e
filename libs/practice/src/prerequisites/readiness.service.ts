import { Injectable } from '@nestjs/common';
import type { Readiness } from '#contracts';
import { AppError } from '#kernel';
import type { Asker } from '../asker.js';
import { PeopleDirectory } from '../experience/people-directory.port.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import { roleOf } from '../view/role-of.js';
import { Prerequisites } from './prerequisites.service.js';

/** Who of the organisation is prepared to respond in a practice: its instigators know whom to ask. */
@Injectable()
export class ReadinessView {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly rosters: RosterRepository,
    private readonly directory: PeopleDirectory,
    private readonly prerequisites: Prerequisites,
  ) {}

  /** Those who are signed up first, then by name. Errors: `resource.not-found`, `auth.forbidden`. */
  async of(practiceId: string, asker: Asker): Promise<Readiness> {
    const practice = await this.practices.get(practiceId);
    const members = await this.practices.members([practiceId]);
    if (roleOf(members, practiceId, asker) !== 'instigator')
      throw new AppError('auth.forbidden', 'Only instigators of this practice see who is prepared for it.');
    const [names, signedUp] = await Promise.all([this.directory.names(), this.rosters.people(practiceId)]);
    const lacks = await this.prerequisites.lackingOf([...names.keys()], practice.stackId);
    const roles = new Map(
      signedUp
        .filter(({ standing }) => standing !== 'withdrawn')
        .map(({ personId, role }) => [personId, role]),
    );
    const people = [...names].map(([personId, name]) => ({
      ...{ personId, name },
      role: roles.get(personId) ?? null,
      lacks: lacks.get(personId) ?? [],
    }));
    const rank = (role: unknown): number => (role === null ? 1 : 0);
    return { people: people.sort((a, b) => rank(a.role) - rank(b.role) || a.name.localeCompare(b.name)) };
  }
}
