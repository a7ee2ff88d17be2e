import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RotaConsentEntity } from './rota.entity.js';

/** Who agreed to be paged by practices while on call, in Postgres. */
@Injectable()
export class ConsentRepository {
  constructor(private readonly source: DataSource) {}

  /** Ids of those who agreed for a team, who agreed first first. */
  async ofTeam(teamId: string): Promise<string[]> {
    const order = { agreedAt: 'ASC', personId: 'ASC' } as const;
    const rows = await this.source.manager.find(RotaConsentEntity, { where: { teamId }, order });
    return rows.map(({ personId }) => personId);
  }

  /** Agreeing again changes nothing. */
  async agree(teamId: string, personId: string, agreedAt: Date): Promise<void> {
    const row = { teamId, personId, agreedAt };
    await this.source.manager
      .createQueryBuilder()
      .insert()
      .into(RotaConsentEntity)
      .values(row)
      .orIgnore()
      .execute();
  }

  async withdraw(teamId: string, personId: string): Promise<void> {
    await this.source.manager.delete(RotaConsentEntity, { teamId, personId });
  }
}
