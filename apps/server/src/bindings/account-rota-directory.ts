import { Injectable } from '@nestjs/common';
import { People, Teams } from '#accounts';
import { RotaDirectory, type RotaTeam } from '#rota';

/** The rota's teams and people are those of the accounts. */
@Injectable()
export class AccountRotaDirectory extends RotaDirectory {
  constructor(
    private readonly ofTeams: Teams,
    private readonly people: People,
  ) {
    super();
  }

  async teams(): Promise<RotaTeam[]> {
    const teams = await this.ofTeams.all();
    return teams.map(({ id, name, members }) => ({
      id,
      name,
      memberIds: members.map((member) => member.id),
    }));
  }

  async names(): Promise<ReadonlyMap<string, string>> {
    const people = await this.people.all();
    return new Map(people.filter(({ disabledAt }) => !disabledAt).map(({ id, name }) => [id, name]));
  }
}
