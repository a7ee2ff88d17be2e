import { hartChecksum } from '../hart/hart-archive.js';
import { shardOf } from '../wire/shard.js';
import { archiveOf, manifestOf } from './archive.js';
import type { Catalogue } from './catalogue.js';
import { type CopyValue, shardedCopy } from './copy-block.js';
import { SeedIds } from './seed-id.js';
import { type SeedOrigin, type SeedPackage, TARGET } from './seed-package.js';

/** Data of builder_originsrv as a psql script. */
export function originsrvSql(catalogue: Catalogue): string {
  return [
    originSql(catalogue.origins),
    packageSql(catalogue.packages),
    channelSql(catalogue),
    projectSql(catalogue),
    keySql(catalogue.origins),
  ].join('');
}

function inOriginShard<T>(table: string, columns: string[], entries: readonly T[], shape: Shape<T>): string {
  return shardedCopy(table, columns, entries, {
    shard: (entry) => shardOf(shape.origin(entry).name),
    row: shape.row,
  });
}

interface Shape<T> {
  origin(entry: T): SeedOrigin;
  row(entry: T): CopyValue[];
}

function originSql(origins: readonly SeedOrigin[]): string {
  const members = origins.flatMap((origin) => origin.members.map((account) => ({ origin, account })));
  return (
    inOriginShard('origins', ['id', 'name', 'owner_id', 'created_at'], origins, {
      origin: (origin) => origin,
      row: ({ id, name, owner, createdAt }) => [id, name, owner.id, createdAt],
    }) +
    inOriginShard('origin_members', ['origin_id', 'origin_name', 'account_id', 'account_name'], members, {
      origin: ({ origin }) => origin,
      row: ({ origin, account }) => [origin.id, origin.name, account.id, account.name],
    })
  );
}

function packageSql(packages: readonly SeedPackage[]): string {
  const columns = 'id origin_id owner_id name ident checksum manifest target deps created_at'.split(' ');
  return inOriginShard('origin_packages', columns, packages, {
    origin: ({ origin }) => origin,
    row: (entry) => [
      entry.id,
      entry.origin.id,
      entry.origin.owner.id,
      entry.name,
      entry.ident,
      hartChecksum(archiveOf(entry)),
      manifestOf(entry),
      TARGET,
      entry.deps,
      entry.createdAt,
    ],
  });
}

function channelSql({ origins, packages }: Catalogue): string {
  const ids = new SeedIds();
  const channels = origins.flatMap((origin) =>
    ['unstable', 'stable'].map((name) => ({ origin, name, id: ids.next(origin.createdAt, origin.name) })),
  );
  const idOf = new Map(channels.map(({ origin, name, id }) => [`${origin.name}/${name}`, id]));
  const placements = packages.flatMap((entry) =>
    (entry.isStable ? ['unstable', 'stable'] : ['unstable']).map((channel) => ({ entry, channel })),
  );
  return (
    inOriginShard('origin_channels', ['id', 'origin_id', 'owner_id', 'name'], channels, {
      origin: ({ origin }) => origin,
      row: ({ origin, name, id }) => [id, origin.id, origin.owner.id, name],
    }) +
    inOriginShard('origin_channel_packages', ['channel_id', 'package_id'], placements, {
      origin: ({ entry }) => entry.origin,
      row: ({ entry, channel }) => [idOf.get(`${entry.origin.name}/${channel}`) as string, entry.id],
    })
  );
}

function projectSql({ projects }: Catalogue): string {
  const columns =
    'id origin_id origin_name package_name name plan_path owner_id vcs_type vcs_data created_at'.split(' ');
  return inOriginShard('origin_projects', columns, projects, {
    origin: ({ origin }) => origin,
    row: ({ id, origin, packageName, createdAt }) => [
      id,
      origin.id,
      origin.name,
      packageName,
      `${origin.name}/${packageName}`,
      `${packageName}/plan.sh`,
      origin.owner.id,
      'git',
      `https://github.example/${origin.name}/plans.git`,
      createdAt,
    ],
  });
}

function keySql(origins: readonly SeedOrigin[]): string {
  const ids = new SeedIds();
  return inOriginShard(
    'origin_public_keys',
    'id origin_id owner_id name revision full_name body'.split(' '),
    origins,
    {
      origin: (origin) => origin,
      row: (origin) => {
        const revision = '20170101000000';
        const fullName = `${origin.name}-${revision}`;
        const body = Buffer.from(`SIG-PUB-1\n${fullName}\n`).toString('hex');
        const id = ids.next(origin.createdAt, origin.name);
        return [id, origin.id, origin.owner.id, origin.name, revision, fullName, `\\x${body}`];
      },
    },
  );
}
