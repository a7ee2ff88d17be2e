import { Inject, Injectable } from '@nestjs/common';
import { type Clock, newId } from '#kernel';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { TeamRepository, type TeamRow } from '../persistence/team.repository.js';
import { assertAdministrator, type Person } from '../person.js';

/** Teams of the organisation. Administrators make them; everybody may join or leave one. */
@Injectable()
export class Teams {
  constructor(
    private readonly teams: TeamRepository,
    private readonly people: PersonRepository,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  all(): Promise<TeamRow[]> {
    return this.teams.all();
  }

  /** Errors: `auth.forbidden`, `input.invalid` when the name is taken. */
  async create(by: Person, name: string): Promise<TeamRow> {
    assertAdministrator(by, 'make a team');
    const team = { id: newId(), name, createdAt: this.clock.now() };
    await this.teams.add(team);
    return { id: team.id, name, members: [] };
  }

  /** Errors: `auth.forbidden`, `resource.not-found`, `input.invalid`. */
  async rename(by: Person, id: string, name: string): Promise<void> {
    assertAdministrator(by, 'rename a team');
    await this.teams.rename(id, name);
  }

  /** Errors: `auth.forbidden`, `resource.not-found`. */
  async remove(by: Person, id: string): Promise<void> {
    assertAdministrator(by, 'remove a team');
    await this.teams.remove(id);
  }

  /** Oneself, or for administrators anybody. Errors: `auth.forbidden`, `resource.not-found`. */
  async join(by: Person, id: string, personId: string): Promise<void> {
    if (by.id !== personId) assertAdministrator(by, 'put somebody else into a team');
    await this.people.get(personId);
    await this.teams.join(id, personId);
  }

  /** Oneself, or for administrators anybody. Errors: `auth.forbidden`. */
  async leave(by: Person, id: string, personId: string): Promise<void> {
    if (by.id !== personId) assertAdministrator(by, 'take somebody else out of a team');
    await this.teams.leave(id, personId);
  }
}
