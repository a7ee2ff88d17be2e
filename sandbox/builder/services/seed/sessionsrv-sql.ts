import { shardOf } from '../wire/shard.js';
import type { Catalogue } from './catalogue.js';
import { shardedCopy } from './copy-block.js';
import { SeedIds } from './seed-id.js';

/** Data of builder_sessionsrv as a psql script. */
export function sessionsrvSql({ accounts, origins }: Catalogue): string {
  const ids = new SeedIds();
  const memberships = origins.flatMap((origin) => origin.members.map((account) => ({ origin, account })));
  const accountSql = shardedCopy('accounts', ['id', 'name', 'email', 'created_at'], accounts, {
    shard: ({ name }) => shardOf(name),
    row: ({ id, name, email, createdAt }) => [id, name, email, createdAt],
  });
  const columns = ['id', 'account_id', 'account_name', 'origin_id', 'origin_name', 'created_at'];
  const originSql = shardedCopy('account_origins', columns, memberships, {
    shard: ({ account }) => shardOf(account.id),
    row: ({ origin, account }) => [
      ids.next(origin.createdAt, account.id),
      account.id,
      account.name,
      origin.id,
      origin.name,
      origin.createdAt,
    ],
  });
  return accountSql + originSql;
}
