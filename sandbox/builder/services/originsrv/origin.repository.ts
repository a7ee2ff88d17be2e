import type { Datastore, Row } from '../kit/datastore.js';
import type { NewOrigin, Origin } from '../wire/origin-messages.js';
import { shardOf } from '../wire/shard.js';

/** Origins, their members, in the shard of the origin's name. */
export class OriginRepository {
  constructor(private readonly datastore: Datastore) {}

  async find(name: string): Promise<Origin | undefined> {
    const rows = await this.datastore.query<Origin & Row>(
      `SELECT id, name, owner_id AS "ownerId", default_package_visibility AS visibility
       FROM shard_${shardOf(name)}.origins WHERE name = $1`,
      [name],
    );
    return rows[0];
  }

  async isMember(originName: string, accountId: string): Promise<boolean> {
    const rows = await this.datastore.query(
      `SELECT FROM shard_${shardOf(originName)}.origin_members WHERE origin_name = $1 AND account_id = $2`,
      [originName, accountId],
    );
    return rows.length > 0;
  }

  /** Makes an origin with its owner as a member and its two channels; undefined when the name is taken. */
  async create({ name, ownerId, ownerName, visibility }: NewOrigin): Promise<Origin | undefined> {
    const schema = `shard_${shardOf(name)}`;
    return this.datastore.transaction(async (query) => {
      const [made] = await query<Origin & Row>(
        `INSERT INTO ${schema}.origins (name, owner_id, default_package_visibility) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO NOTHING
         RETURNING id, name, owner_id AS "ownerId", default_package_visibility AS visibility`,
        [name, ownerId, visibility],
      );
      if (made === undefined) return undefined;
      await query(
        `INSERT INTO ${schema}.origin_members (origin_id, origin_name, account_id, account_name)
         VALUES ($1, $2, $3, $4)`,
        [made.id, name, ownerId, ownerName],
      );
      await query(
        `INSERT INTO ${schema}.origin_channels (origin_id, owner_id, name)
         SELECT $1, $2, unnest(ARRAY['unstable', 'stable'])`,
        [made.id, ownerId],
      );
      return made;
    });
  }

  /** Sets who sees new packages; false when there is no such origin. */
  async update(name: string, visibility: string): Promise<boolean> {
    const rows = await this.datastore.query(
      `UPDATE shard_${shardOf(name)}.origins SET default_package_visibility = $2, updated_at = now()
       WHERE name = $1 RETURNING id`,
      [name, visibility],
    );
    return rows.length > 0;
  }

  /** Every origin of the site by name, out of all shards. */
  all(): Promise<{ name: string; packageCount: number }[]> {
    return this.datastore.query(
      'SELECT name, packages::integer AS "packageCount" FROM public.list_origins() ORDER BY name',
    );
  }
}
