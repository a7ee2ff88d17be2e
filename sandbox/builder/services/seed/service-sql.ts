import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HartFacts, hartChecksum, readHartFacts } from '../hart/hart-archive.js';
import { shardOf } from '../wire/shard.js';
import { copyBlock } from './copy-block.js';
import { SeedIds } from './seed-id.js';
import type { SeedOrigin } from './seed-package.js';

/** An archive that is in the depot already. */
export interface StoredRelease extends HartFacts {
  readonly checksum: string;
  readonly createdAt: Date;
}

/** Reads every archive below a directory. */
export function storedReleases(directory: string): StoredRelease[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hart'))
    .sort()
    .map((path) => {
      const archive = readFileSync(join(directory, path));
      const facts = readHartFacts(archive);
      return { ...facts, checksum: hartChecksum(archive), createdAt: builtAt(facts.ident) };
    });
}

/** The releases as packages of an origin, promoted to its channel `stable`: a psql script for builder_originsrv. */
export function releasePackagesSql(origin: SeedOrigin, releases: readonly StoredRelease[]): string {
  const ids = new SeedIds();
  const schema = `shard_${shardOf(origin.name)}`;
  const columns = 'id origin_id owner_id name ident checksum manifest target deps created_at'.split(' ');
  const rows = releases.map(({ ident, checksum, manifest, target, deps, createdAt }) => {
    const name = ident.split('/')[1] as string;
    const id = ids.next(createdAt, origin.name);
    return [id, origin.id, origin.owner.id, name, ident, checksum, manifest, target, deps, createdAt];
  });
  if (rows.length === 0) return '';
  return `${copyBlock(`${schema}.origin_packages`, columns, rows)}
INSERT INTO ${schema}.origin_channel_packages (channel_id, package_id)
SELECT channel.id, package.id
  FROM ${schema}.origin_channels channel, ${schema}.origin_packages package
 WHERE channel.origin_id = ${origin.id} AND channel.name IN ('unstable', 'stable')
   AND package.id IN (${rows.map(([id]) => id).join(', ')});
`;
}

/** The releases as nodes of the dependency graph: a psql script for builder_jobsrv. */
export function releaseGraphSql(releases: readonly StoredRelease[]): string {
  const ids = new SeedIds();
  const rows = releases.map(({ ident, target, deps, createdAt }) => {
    return [ids.inShard(createdAt, 0), ident, target, deps, createdAt];
  });
  return copyBlock('shard_0.graph_packages', ['id', 'ident', 'target', 'deps', 'created_at'], rows);
}

/** A release is the time of its build, `YYYYMMDDhhmmss` in UTC. */
function builtAt(ident: string): Date {
  const release = ident.split('/')[3] ?? '';
  return new Date(release.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));
}
