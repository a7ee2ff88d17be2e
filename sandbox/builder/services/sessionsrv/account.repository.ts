import type { Datastore, Row } from '../kit/datastore.js';
import type { Membership, OriginInvitation } from '../wire/membership-messages.js';
import type { Account, AccountInvitation, AccountOrigin } from '../wire/session-messages.js';
import { shardOf } from '../wire/shard.js';

type AccountRow = Account & Row;

/** Accounts, in the shard of their name; their origins and invitations, in the shard of their id. */
export class AccountRepository {
  constructor(private readonly datastore: Datastore) {}

  async find(name: string): Promise<Account | undefined> {
    const rows = await this.datastore.query<AccountRow>(
      `SELECT id, name, email FROM shard_${shardOf(name)}.accounts WHERE name = $1`,
      [name],
    );
    return rows[0];
  }

  /** The account of a name; made when it is not there yet. */
  async findOrCreate(name: string, email: string): Promise<Account> {
    const found = await this.find(name);
    if (found !== undefined) return found;
    const table = `shard_${shardOf(name)}.accounts`;
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

  /** Everybody's origins, out of all shards. */
  allOrigins(): Promise<Membership[]> {
    return this.datastore.query<Membership & Row>(
      `SELECT origin_id AS "originId", origin_name AS "originName", account_id AS "accountId",
              account_name AS "accountName" FROM public.all_account_origins()`,
    );
  }

  async addOrigin({ accountId, accountName, originId, originName }: Membership): Promise<void> {
    await this.datastore.query(
      `INSERT INTO shard_${shardOf(accountId)}.account_origins (account_id, account_name, origin_id, origin_name)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [accountId, accountName, originId, originName],
    );
  }

  async removeOrigin(accountId: string, originId: string): Promise<void> {
    await this.datastore.query(
      `DELETE FROM shard_${shardOf(accountId)}.account_origins WHERE account_id = $1 AND origin_id = $2`,
      [accountId, originId],
    );
  }

  async addInvitation(invitation: OriginInvitation): Promise<void> {
    const { id, originId, originName, accountId, accountName, ownerId } = invitation;
    await this.datastore.query(
      `INSERT INTO shard_${shardOf(accountId)}.account_invitations
         (id, origin_id, origin_name, account_id, account_name, owner_id)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [id, originId, originName, accountId, accountName, ownerId],
    );
  }

  async removeInvitation(accountId: string, id: string): Promise<void> {
    await this.datastore.query(
      `DELETE FROM shard_${shardOf(accountId)}.account_invitations WHERE account_id = $1 AND id = $2`,
      [accountId, id],
    );
  }
}
