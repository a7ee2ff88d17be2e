import type { Datastore, Row } from '../kit/datastore.js';
import type { SecretKey } from '../wire/key-messages.js';
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
}
