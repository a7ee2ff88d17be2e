import type { Datastore, Row } from '../kit/datastore.js';
import type { NewKey, PublicKey, SecretKey } from '../wire/key-messages.js';
import { shardOf } from '../wire/shard.js';

/** Keys of origins, in the shard of the origin's name. */
export class KeyRepository {
  constructor(private readonly datastore: Datastore) {}

  /** The newest secret key of an origin. */
  async secretKey(originName: string): Promise<SecretKey | undefined> {
    const rows = await this.datastore.query<SecretKey & Row>(
      `SELECT full_name AS "fullName", convert_from(body, 'UTF8') AS body
       FROM shard_${shardOf(originName)}.origin_secret_keys WHERE name = $1 ORDER BY revision DESC LIMIT 1`,
      [originName],
    );
    return rows[0];
  }

  /** Revisions of an origin's public keys, the newest first. */
  async revisions(originName: string): Promise<string[]> {
    const rows = await this.datastore.query<{ revision: string }>(
      `SELECT revision FROM shard_${shardOf(originName)}.origin_public_keys WHERE name = $1 ORDER BY revision DESC`,
      [originName],
    );
    return rows.map(({ revision }) => revision);
  }

  async publicKey(originName: string, revision: string): Promise<PublicKey | undefined> {
    const rows = await this.datastore.query<PublicKey & Row>(
      `SELECT revision, full_name AS "fullName", convert_from(body, 'UTF8') AS body
       FROM shard_${shardOf(originName)}.origin_public_keys
       WHERE name = $1 AND ($2 = 'latest' OR revision = $2) ORDER BY revision DESC LIMIT 1`,
      [originName, revision],
    );
    return rows[0];
  }

  /** Stores a key; false when there is one of its revision, or no such origin. */
  async create(kind: 'public' | 'secret', { originName, ownerId, revision, body }: NewKey): Promise<boolean> {
    const schema = `shard_${shardOf(originName)}`;
    const rows = await this.datastore.query(
      `INSERT INTO ${schema}.origin_${kind}_keys (origin_id, owner_id, name, revision, full_name, body)
       SELECT id, $2, name, $3, name || '-' || $3, convert_to($4, 'UTF8') FROM ${schema}.origins WHERE name = $1
       ON CONFLICT (full_name) DO NOTHING RETURNING id`,
      [originName, ownerId, revision, body],
    );
    return rows.length > 0;
  }
}
