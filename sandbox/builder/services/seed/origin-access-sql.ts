import { createHash } from 'node:crypto';
import type { Catalogue } from './catalogue.js';
import { memberships, openInvitations } from './memberships.js';
import { inOriginShard } from './origin-shard.js';
import { releaseText } from './release-writer.js';
import { SeedIds } from './seed-id.js';
import type { SeedOrigin } from './seed-package.js';

/** All origins got a new key pair when the year began; younger ones have their first. */
const KEYS_RENEWED_AT = new Date(Date.UTC(2017, 0, 1));
const INTEGRATION_EVERY = 9;

/** Who may do what in an origin, as a psql script: members, invitations, keys and integrations. */
export function originAccessSql(catalogue: Catalogue): string {
  const ids = new SeedIds();
  return (
    memberSql(catalogue) +
    invitationSql(catalogue, ids) +
    keySql(catalogue, ids) +
    integrationSql(catalogue, ids)
  );
}

function memberSql(catalogue: Catalogue): string {
  const columns = 'origin_id origin_name account_id account_name account_sync created_at';
  return inOriginShard('origin_members', columns, memberships(catalogue), {
    origin: ({ origin }) => origin,
    row: ({ origin, account, since }) => [origin.id, origin.name, account.id, account.name, true, since],
  });
}

function invitationSql(catalogue: Catalogue, ids: SeedIds): string {
  const columns = 'id origin_id origin_name account_id account_name owner_id account_sync created_at';
  return inOriginShard('origin_invitations', columns, openInvitations(catalogue), {
    origin: ({ origin }) => origin,
    row: ({ origin, account, since }) => [
      ids.next(since, origin.name),
      origin.id,
      origin.name,
      account.id,
      account.name,
      origin.owner.id,
      true,
      since,
    ],
  });
}

function keySql({ origins }: Catalogue, ids: SeedIds): string {
  const table = (name: string, kind: 'public' | 'secret', head: string) =>
    inOriginShard(name, 'id origin_id owner_id name revision full_name body created_at', origins, {
      origin: (origin) => origin,
      row: (origin) => {
        const madeAt = origin.createdAt > KEYS_RENEWED_AT ? origin.createdAt : KEYS_RENEWED_AT;
        const fullName = `${origin.name}-${releaseText(madeAt)}`;
        const body = Buffer.from(`${head}\n${fullName}\n\n${keyText(kind, fullName)}`).toString('hex');
        const id = ids.next(madeAt, origin.name);
        return [
          id,
          origin.id,
          origin.owner.id,
          origin.name,
          releaseText(madeAt),
          fullName,
          `\\x${body}`,
          madeAt,
        ];
      },
    });
  return (
    table('origin_public_keys', 'public', 'SIG-PUB-1') + table('origin_secret_keys', 'secret', 'SIG-SEC-1')
  );
}

/** Looks like a key and opens nothing: nobody signs with the keys of this site. */
function keyText(kind: 'public' | 'secret', fullName: string): string {
  const digest = createHash(kind === 'public' ? 'sha256' : 'sha512').update(`${kind} ${fullName}`);
  return digest.digest('base64');
}

/** Some origins export what they build to a registry of containers. */
function integrationSql({ origins }: Catalogue, ids: SeedIds): string {
  const exporting = origins.filter((_, index) => index % INTEGRATION_EVERY === 4);
  return inOriginShard('origin_integrations', 'id origin integration name body created_at', exporting, {
    origin: (origin) => origin,
    row: (origin) => [
      ids.next(origin.createdAt, origin.name),
      origin.name,
      'docker',
      `${origin.name}-hub`,
      sealedBody(origin),
      origin.createdAt,
    ],
  });
}

function sealedBody({ name }: SeedOrigin): string {
  return createHash('sha512').update(`registry of ${name}`).digest('base64');
}
