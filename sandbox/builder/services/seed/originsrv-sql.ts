import { hartChecksum } from '../hart/hart-archive.js';
import { archiveOf, manifestOf } from './archive.js';
import type { Catalogue } from './catalogue.js';
import { originAccessSql } from './origin-access-sql.js';
import { inOriginShard } from './origin-shard.js';
import { SeedIds } from './seed-id.js';
import { type SeedOrigin, type SeedPackage, TARGET } from './seed-package.js';

/** A release is promoted this long after it was built. */
const PROMOTED_AFTER_MS = 3_600_000;

/** Data of builder_originsrv as a psql script. */
export function originsrvSql(catalogue: Catalogue): string {
  return [
    originSql(catalogue.origins),
    packageSql(catalogue.packages),
    channelSql(catalogue),
    projectSql(catalogue),
    originAccessSql(catalogue),
  ].join('');
}

function originSql(origins: readonly SeedOrigin[]): string {
  return inOriginShard('origins', 'id name owner_id created_at', origins, {
    origin: (origin) => origin,
    row: ({ id, name, owner, createdAt }) => [id, name, owner.id, createdAt],
  });
}

function packageSql(packages: readonly SeedPackage[]): string {
  const columns = 'id origin_id owner_id name ident checksum manifest target deps created_at';
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
    inOriginShard('origin_channels', 'id origin_id owner_id name created_at', channels, {
      origin: ({ origin }) => origin,
      row: ({ origin, name, id }) => [id, origin.id, origin.owner.id, name, origin.createdAt],
    }) +
    inOriginShard('origin_channel_packages', 'channel_id package_id created_at', placements, {
      origin: ({ entry }) => entry.origin,
      row: ({ entry, channel }) => [
        idOf.get(`${entry.origin.name}/${channel}`) as string,
        entry.id,
        new Date(entry.createdAt.getTime() + (channel === 'stable' ? PROMOTED_AFTER_MS : 0)),
      ],
    })
  );
}

function projectSql({ projects }: Catalogue): string {
  const columns =
    'id origin_id origin_name package_name name plan_path owner_id vcs_type vcs_data created_at';
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
