import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { AppError } from '#kernel';
import { TeamEntity, TeamMemberEntity } from './team.entity.js';

/** A team and who is in it. */
export interface TeamRow {
  id: string;
  name: string;
  members: { id: string; name: string }[];
}

const TEAMS = `
  SELECT t.id, t.name,
         coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id)
                  FILTER (WHERE p.id IS NOT NULL), '[]') AS members
    FROM teams t
    LEFT JOIN team_members m ON m.team_id = t.id
    LEFT JOIN people p ON p.id = m.person_id AND p.disabled_at IS NULL
   GROUP BY t.id ORDER BY lower(t.name)`;

/** Teams in Postgres. */
@Injectable()
export class TeamRepository {
  constructor(private readonly source: DataSource) {}

  /** All teams by name, each with the people in it who may come in. */
  all(): Promise<TeamRow[]> {
    return this.source.query(TEAMS);
  }

  /** Errors: `input.invalid` when the name is taken. */
  async add(team: TeamEntity): Promise<void> {
    await this.named(team.name, () => this.source.manager.insert(TeamEntity, team));
  }

  /** Errors: `resource.not-found`; `input.invalid` when the name is taken. */
  async rename(id: string, name: string): Promise<void> {
    const { affected } = await this.named(name, () =>
      this.source.manager.update(TeamEntity, { id }, { name }),
    );
    if (affected === 0) throw noTeam();
  }

  /** Errors: `resource.not-found`. */
  async remove(id: string): Promise<void> {
    const { affected } = await this.source.manager.delete(TeamEntity, { id });
    if (affected === 0) throw noTeam();
  }

  /** In it already is fine. Errors: `resource.not-found`. */
  async join(teamId: string, personId: string): Promise<void> {
    if (!(await this.source.manager.existsBy(TeamEntity, { id: teamId }))) throw noTeam();
    await this.source.manager.upsert(TeamMemberEntity, { teamId, personId }, ['teamId', 'personId']);
  }

  /** Not in it is fine. */
  async leave(teamId: string, personId: string): Promise<void> {
    await this.source.manager.delete(TeamMemberEntity, { teamId, personId });
  }

  private async named<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof QueryFailedError) || !error.message.includes('teams_name')) throw error;
      const message = `There is a team "${name}" already: choose another name.`;
      throw new AppError('input.invalid', message, { details: [{ field: 'name', message: 'is taken' }] });
    }
  }
}

function noTeam(): AppError {
  return new AppError('resource.not-found', 'There is no such team.');
}
