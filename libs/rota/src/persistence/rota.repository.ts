import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, MoreThan } from 'typeorm';
import type { RotaPlan } from '../plan/rota.js';
import type { Rotation } from '../plan/rotation.js';
import { CalendarFeedEntity, RotaEntity, RotaOverrideEntity } from './rota.entity.js';

/** A team's rota with the overrides that touch a span. */
export type TeamPlan = RotaPlan & { teamId: string };

/** Rotas in Postgres. */
@Injectable()
export class RotaRepository {
  constructor(private readonly source: DataSource) {}

  /** Rotas with the overrides that have any time in the span: of one team, or of all. */
  async plans(from: Date, to: Date, teamId?: string): Promise<TeamPlan[]> {
    const ofTeam = teamId === undefined ? {} : { teamId };
    const [rotas, overrides] = await Promise.all([
      this.source.manager.find(RotaEntity, { where: ofTeam, order: { teamId: 'ASC' } }),
      this.source.manager.find(RotaOverrideEntity, {
        where: { ...ofTeam, from: LessThan(to), to: MoreThan(from) },
        order: { from: 'ASC', id: 'ASC' },
      }),
    ]);
    return rotas.map(({ teamId: id, ...rotation }) => ({
      teamId: id,
      rotation,
      overrides: overrides.filter((override) => override.teamId === id),
    }));
  }

  /** Sets the team's rotation; overrides stay. */
  async setRotation(teamId: string, { timeZone, firstHandOff, shiftHours, people }: Rotation): Promise<void> {
    const row = { teamId, timeZone, firstHandOff, shiftHours, people: [...people] };
    await this.source.manager.upsert(RotaEntity, row, ['teamId']);
  }

  /** The rota and its overrides. False when there is none. */
  async remove(teamId: string): Promise<boolean> {
    const { affected } = await this.source.manager.delete(RotaEntity, { teamId });
    return affected === 1;
  }

  async addOverride(override: RotaOverrideEntity): Promise<void> {
    await this.source.manager.insert(RotaOverrideEntity, override);
  }

  /** False when the team has no such override. */
  async removeOverride(teamId: string, id: string): Promise<boolean> {
    const { affected } = await this.source.manager.delete(RotaOverrideEntity, { teamId, id });
    return affected === 1;
  }

  /** Takes the place of the feed that the person has. */
  async setFeed(feed: CalendarFeedEntity): Promise<void> {
    await this.source.manager.upsert(CalendarFeedEntity, feed, ['personId']);
  }

  /** Whose feed it is; null when it is nobody's. */
  async personOfFeed(tokenHash: string): Promise<string | null> {
    const feed = await this.source.manager.findOneBy(CalendarFeedEntity, { tokenHash });
    return feed?.personId ?? null;
  }
}
