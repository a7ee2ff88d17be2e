import { Injectable } from '@nestjs/common';
import { People, Teams } from '#accounts';
import { type PracticeTeam, PracticeTeams } from '#practice';

/** The teams of practices are those of the accounts. */
@Injectable()
export class AccountPracticeTeams extends PracticeTeams {
  constructor(
    private readonly teams: Teams,
    private readonly people: People,
  ) {
    super();
  }

  async team(id: string): Promise<PracticeTeam | null> {
    const found = (await this.teams.all()).find((team) => team.id === id);
    return found ? { id, name: found.name, memberIds: found.members.map((member) => member.id) } : null;
  }

  async present(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const people = await this.people.byIds(ids);
    return new Set(people.filter(({ disabledAt }) => !disabledAt).map(({ id }) => id));
  }
}
