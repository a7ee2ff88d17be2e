import type { Datastore, Row } from '../kit/datastore.js';
import type { OriginIntegration } from '../wire/integration-messages.js';
import { shardOf } from '../wire/shard.js';

/** Integrations, in the shard of their origin's name. */
export class IntegrationRepository {
  constructor(private readonly datastore: Datastore) {}

  list(originName: string): Promise<OriginIntegration[]> {
    return this.datastore.query<OriginIntegration & Row>(
      `SELECT origin AS "originName", integration, name FROM ${tableOf(originName)}
       WHERE origin = $1 ORDER BY integration, name`,
      [originName],
    );
  }

  /** Stores an integration's body in place of what was there. */
  async put({ originName, integration, name }: OriginIntegration, body: string): Promise<void> {
    await this.datastore.query(
      `INSERT INTO ${tableOf(originName)} (origin, integration, name, body) VALUES ($1, $2, $3, $4)
       ON CONFLICT (origin, integration, name) DO UPDATE SET body = excluded.body`,
      [originName, integration, name, body],
    );
  }

  /** False when there is no such integration. */
  async remove({ originName, integration, name }: OriginIntegration): Promise<boolean> {
    const schema = `shard_${shardOf(originName)}`;
    const wanted = 'origin = $1 AND integration = $2 AND name = $3';
    const rows = await this.datastore.query(
      `WITH gone AS (
         DELETE FROM ${schema}.origin_project_integrations
         WHERE integration_id IN (SELECT id FROM ${schema}.origin_integrations WHERE ${wanted}))
       DELETE FROM ${schema}.origin_integrations WHERE ${wanted} RETURNING id`,
      [originName, integration, name],
    );
    return rows.length > 0;
  }
}

function tableOf(originName: string): string {
  return `shard_${shardOf(originName)}.origin_integrations`;
}
