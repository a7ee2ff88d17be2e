import type { Datastore, Row } from '../kit/datastore.js';
import type { AccountInvitation, AccountOrigin } from '../wire/session-messages.js';
import { shardOf } from '../wire/shard.js';

export interface AccountRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Accounts, in the shard of their name; their origins and invitations, in the shard of their id. */
export class AccountRepository {
  constructor(private readonly datastore: Datastore) {}

  /** The account of a name; made when it is not there yet. */
  async findOrCreate(name: string, email: string): Promise<AccountRow> {
    const table = `shard_${shardOf(name)}.accounts`;
    const found = await this.datastore.query<AccountRow>(
      `SELECT id, name, email FROM ${table} WHERE name = $1`,
      [name],
    );
    if (found[0] !== undefined) return found[0];
    const made = await this.datastore.query<AccountRow>(
      `INSERT INTO ${table} (name, email) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET updated_at = now() RETURNING id, name, email`,
      [name, email],
    );
    return made[0] as AccountRow;
  }

  origins(accountId: string): Promise<AccountOrigin[]> {
    return this.datastore.query<AccountOrigin & Row>(
      `SELECT origin_id AS id, origin_name AS name FROM shard_${shardOf(accountId)}.account_origins
       WHERE account_id = $1 ORDER BY origin_name`,
      [accountId],
    );
  }

  invitations(accountId: string): Promise<AccountInvitation[]> {
    return this.datastore.query<AccountInvitation & Row>(
      `SELECT id, origin_id AS "originId", origin_name AS "originName", owner_id AS "ownerId"
       FROM shard_${shardOf(accountId)}.account_invitations
       WHERE account_id = $1 AND NOT ignored ORDER BY origin_name`,
      [accountId],
    );
  }
}
