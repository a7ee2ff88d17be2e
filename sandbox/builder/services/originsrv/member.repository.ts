import type { Datastore, Row } from '../kit/datastore.js';
import type { Membership, OriginInvitation } from '../wire/membership-messages.js';
import { shardOf } from '../wire/shard.js';

const MEMBER_COLUMNS = `origin_id AS "originId", origin_name AS "originName", account_id AS "accountId",
  account_name AS "accountName"`;
const INVITATION_COLUMNS = `id, owner_id AS "ownerId", ${MEMBER_COLUMNS}`;

/** A member or an invitation that sessionsrv has not been told of. */
export type Unsynced = { readonly kind: 'member' | 'invitation' } & OriginInvitation;

/** Members of origins and invitations to them, in the shard of the origin's name. */
export class MemberRepository {
  constructor(private readonly datastore: Datastore) {}

  async names(originName: string): Promise<string[]> {
    const rows = await this.datastore.query<{ name: string }>(
      `SELECT account_name AS name FROM ${schemaOf(originName)}.origin_members
       WHERE origin_name = $1 ORDER BY created_at, account_name`,
      [originName],
    );
    return rows.map(({ name }) => name);
  }

  /** Everybody in one shard. */
  inShard(shard: number): Promise<Membership[]> {
    return this.datastore.query<Membership & Row>(
      `SELECT ${MEMBER_COLUMNS} FROM shard_${shard}.origin_members`,
    );
  }

  async find(originName: string, accountName: string): Promise<Membership | undefined> {
    const rows = await this.datastore.query<Membership & Row>(
      `SELECT ${MEMBER_COLUMNS} FROM ${schemaOf(originName)}.origin_members
       WHERE origin_name = $1 AND account_name = $2`,
      [originName, accountName],
    );
    return rows[0];
  }

  async remove({ originId, originName, accountId }: Membership): Promise<void> {
    await this.datastore.query(
      `DELETE FROM ${schemaOf(originName)}.origin_members WHERE origin_id = $1 AND account_id = $2`,
      [originId, accountId],
    );
  }

  invitations(originName: string): Promise<OriginInvitation[]> {
    return this.datastore.query<OriginInvitation & Row>(
      `SELECT ${INVITATION_COLUMNS} FROM ${schemaOf(originName)}.origin_invitations
       WHERE origin_name = $1 ORDER BY created_at`,
      [originName],
    );
  }

  async findInvitation(originName: string, id: string): Promise<OriginInvitation | undefined> {
    if (!/^\d{1,19}$/.test(id)) return undefined;
    const rows = await this.datastore.query<OriginInvitation & Row>(
      `SELECT ${INVITATION_COLUMNS} FROM ${schemaOf(originName)}.origin_invitations
       WHERE origin_name = $1 AND id = $2`,
      [originName, id],
    );
    return rows[0];
  }

  /** Asks somebody to join; undefined when they were asked before, are a member, or there is no such origin. */
  async invite(invited: Omit<OriginInvitation, 'id' | 'originId'>): Promise<OriginInvitation | undefined> {
    const schema = schemaOf(invited.originName);
    const rows = await this.datastore.query<OriginInvitation & Row>(
      `INSERT INTO ${schema}.origin_invitations (origin_id, origin_name, account_id, account_name, owner_id)
       SELECT id, name, $2, $3, $4 FROM ${schema}.origins origin
       WHERE name = $1 AND NOT EXISTS (
         SELECT FROM ${schema}.origin_members WHERE origin_id = origin.id AND account_id = $2)
       ON CONFLICT (origin_id, account_id) DO NOTHING RETURNING ${INVITATION_COLUMNS}`,
      [invited.originName, invited.accountId, invited.accountName, invited.ownerId],
    );
    return rows[0];
  }

  /** Turns an invitation into a membership that sessionsrv is still to be told of. */
  async accept(invitation: OriginInvitation): Promise<void> {
    const { id, originId, originName, accountId, accountName } = invitation;
    const schema = schemaOf(originName);
    await this.datastore.transaction(async (query) => {
      await query(
        `INSERT INTO ${schema}.origin_members (origin_id, origin_name, account_id, account_name)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [originId, originName, accountId, accountName],
      );
      await query(`DELETE FROM ${schema}.origin_invitations WHERE id = $1`, [id]);
    });
  }

  /** Keeps an invitation, which its receiver does not want to see any more. */
  async ignore({ originName, id }: OriginInvitation): Promise<void> {
    const table = `${schemaOf(originName)}.origin_invitations`;
    await this.datastore.query(`UPDATE ${table} SET ignored = true WHERE id = $1`, [id]);
  }

  async rescind({ originName, id }: OriginInvitation): Promise<void> {
    await this.datastore.query(`DELETE FROM ${schemaOf(originName)}.origin_invitations WHERE id = $1`, [id]);
  }

  /** What sessionsrv has not been told of, out of all shards. */
  unsynced(): Promise<Unsynced[]> {
    return this.datastore.query<Unsynced & Row>(
      `SELECT kind, ${INVITATION_COLUMNS} FROM public.unsynced_accounts()`,
    );
  }

  async markSynced({ kind, originId, originName, accountId }: Unsynced): Promise<void> {
    const table = kind === 'member' ? 'origin_members' : 'origin_invitations';
    await this.datastore.query(
      `UPDATE ${schemaOf(originName)}.${table} SET account_sync = true WHERE origin_id = $1 AND account_id = $2`,
      [originId, accountId],
    );
  }
}

function schemaOf(originName: string): string {
  return `shard_${shardOf(originName)}`;
}
