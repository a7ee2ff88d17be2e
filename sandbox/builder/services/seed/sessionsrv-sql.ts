import { shardOf } from '../wire/shard.js';
import type { Catalogue } from './catalogue.js';
import { shardedCopy } from './copy-block.js';
import { memberships, openInvitations } from './memberships.js';
import { SeedIds } from './seed-id.js';

/** Data of builder_sessionsrv as a psql script. */
export function sessionsrvSql(catalogue: Catalogue): string {
  const { accounts } = catalogue;
  const ids = new SeedIds();
  const accountSql = shardedCopy('accounts', ['id', 'name', 'email', 'created_at'], accounts, {
    shard: ({ name }) => shardOf(name),
    row: ({ id, name, email, createdAt }) => [id, name, email, createdAt],
  });
  const columns = ['id', 'account_id', 'account_name', 'origin_id', 'origin_name', 'created_at'];
  const originSql = shardedCopy('account_origins', columns, memberships(catalogue), {
    shard: ({ account }) => shardOf(account.id),
    row: ({ origin, account, since }) => [
      ids.next(since, account.id),
      account.id,
      account.name,
      origin.id,
      origin.name,
      since,
    ],
  });
  return accountSql + originSql + invitationSql(catalogue);
}

/** The same ids as in builder_originsrv, which sends them. */
function invitationSql(catalogue: Catalogue): string {
  const ids = new SeedIds();
  const invitations = openInvitations(catalogue).map((entry) => ({
    ...entry,
    id: ids.next(entry.since, entry.origin.name),
  }));
  const columns = 'id account_id account_name origin_id origin_name owner_id created_at'.split(' ');
  return shardedCopy('account_invitations', columns, invitations, {
    shard: ({ account }) => shardOf(account.id),
    row: ({ id, origin, account, since }) => [
      id,
      account.id,
      account.name,
      origin.id,
      origin.name,
      origin.owner.id,
      since,
    ],
  });
}
