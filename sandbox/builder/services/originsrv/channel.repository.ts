import type { Datastore, Row } from '../kit/datastore.js';
import type { OriginChannel } from '../wire/channel-messages.js';
import { shardOf } from '../wire/shard.js';

/** Channels and what is in them, in the shard of their origin's name. */
export class ChannelRepository {
  constructor(private readonly datastore: Datastore) {}

  list(originName: string): Promise<OriginChannel[]> {
    const schema = schemaOf(originName);
    return this.datastore.query<OriginChannel & Row>(
      `SELECT channel.id, channel.name FROM ${schema}.origin_channels channel
       JOIN ${schema}.origins origin ON origin.id = channel.origin_id
       WHERE origin.name = $1 ORDER BY channel.name`,
      [originName],
    );
  }

  /** Makes a channel; undefined when there is one of that name, or no such origin. */
  async create(originName: string, channel: string, ownerId: string): Promise<OriginChannel | undefined> {
    const schema = schemaOf(originName);
    const rows = await this.datastore.query<OriginChannel & Row>(
      `INSERT INTO ${schema}.origin_channels (origin_id, owner_id, name)
       SELECT id, $3, $2 FROM ${schema}.origins WHERE name = $1
       ON CONFLICT (origin_id, name) DO NOTHING RETURNING id, name`,
      [originName, channel, ownerId],
    );
    return rows[0];
  }

  /** Forgets a channel and what is in it; false when there is none. */
  async remove(originName: string, channel: string): Promise<boolean> {
    const schema = schemaOf(originName);
    return this.datastore.transaction(async (query) => {
      const [found] = await query<{ id: string }>(
        `SELECT channel.id FROM ${schema}.origin_channels channel
         JOIN ${schema}.origins origin ON origin.id = channel.origin_id
         WHERE origin.name = $1 AND channel.name = $2 FOR UPDATE OF channel`,
        [originName, channel],
      );
      if (found === undefined) return false;
      await query(`DELETE FROM ${schema}.origin_channel_packages WHERE channel_id = $1`, [found.id]);
      await query(`DELETE FROM ${schema}.origin_channels WHERE id = $1`, [found.id]);
      return true;
    });
  }

  /** Puts a package into a channel, which is made when it is new; false when there is no such package. */
  async promote(originName: string, ident: string, channel: string): Promise<boolean> {
    const schema = schemaOf(originName);
    return this.datastore.transaction(async (query) => {
      await query(
        `INSERT INTO ${schema}.origin_channels (origin_id, owner_id, name)
         SELECT id, owner_id, $2 FROM ${schema}.origins WHERE name = $1 ON CONFLICT DO NOTHING`,
        [originName, channel],
      );
      const placed = await query(
        `INSERT INTO ${schema}.origin_channel_packages (channel_id, package_id)
         SELECT channel.id, package.id FROM ${schema}.origin_packages package
         JOIN ${schema}.origin_channels channel ON channel.origin_id = package.origin_id AND channel.name = $2
         WHERE package.ident = $1
         ON CONFLICT (channel_id, package_id) DO UPDATE SET created_at = now() RETURNING package_id`,
        [ident, channel],
      );
      return placed.length > 0;
    });
  }

  /** Takes a package out of a channel; false when it is not in it. */
  async demote(originName: string, ident: string, channel: string): Promise<boolean> {
    const schema = schemaOf(originName);
    const removed = await this.datastore.query(
      `DELETE FROM ${schema}.origin_channel_packages placed
       USING ${schema}.origin_packages package, ${schema}.origin_channels channel
       WHERE placed.package_id = package.id AND placed.channel_id = channel.id
         AND channel.origin_id = package.origin_id AND package.ident = $1 AND channel.name = $2
       RETURNING package_id`,
      [ident, channel],
    );
    return removed.length > 0;
  }
}

function schemaOf(originName: string): string {
  return `shard_${shardOf(originName)}`;
}
