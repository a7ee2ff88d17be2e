import type { Datastore, Row } from '../kit/datastore.js';
import type { NewPackage, OriginPackage } from '../wire/origin-messages.js';
import { parseIdent } from '../wire/package-ident.js';
import { shardOf } from '../wire/shard.js';

/** Which packages of an origin are meant. */
export interface PackageFilter {
  readonly originName: string;
  /** `origin`, `origin/name` or `origin/name/version`. */
  readonly prefix: string;
  readonly target?: string;
  readonly channel?: string;
}

/** Packages and the channels that they are in, in the shard of their origin's name. */
export class PackageRepository {
  constructor(private readonly datastore: Datastore) {}

  async find(originName: string, ident: string): Promise<OriginPackage | undefined> {
    const schema = `shard_${shardOf(originName)}`;
    const rows = await this.datastore.query<OriginPackage & Row>(
      `SELECT package.id, ident, checksum, target, deps, manifest, visibility,
              array(SELECT channel.name FROM ${schema}.origin_channels channel
                    JOIN ${schema}.origin_channel_packages placed ON placed.channel_id = channel.id
                    WHERE placed.package_id = package.id ORDER BY channel.name) AS channels
       FROM ${schema}.origin_packages package WHERE ident = $1`,
      [ident],
    );
    return rows[0];
  }

  /** Idents under a prefix, in no order. */
  async idents({ originName, prefix, target, channel }: PackageFilter): Promise<string[]> {
    const schema = `shard_${shardOf(originName)}`;
    const [, name] = prefix.split('/');
    const rows = await this.datastore.query<{ ident: string }>(
      `SELECT ident FROM ${schema}.origin_packages package
       WHERE ($1::text IS NULL OR name = $1) AND starts_with(ident, $2) AND visibility = 'public'
         AND ($3::text IS NULL OR target = $3)
         AND ($4::text IS NULL OR EXISTS (
           SELECT FROM ${schema}.origin_channel_packages placed
           JOIN ${schema}.origin_channels channel ON channel.id = placed.channel_id
           WHERE placed.package_id = package.id AND channel.name = $4))`,
      [name ?? null, `${prefix}/`, target ?? null, channel ?? null],
    );
    return rows.map(({ ident }) => ident);
  }

  /** Idents that contain a text, out of all shards. */
  async search(query: string): Promise<string[]> {
    const rows = await this.datastore.query<{ ident: string }>(
      'SELECT ident FROM public.search_packages($1)',
      [query],
    );
    return rows.map(({ ident }) => ident);
  }

  /** Stores a package; false when its ident is taken or its origin does not exist. */
  async create(entry: NewPackage): Promise<boolean> {
    const schema = `shard_${shardOf(entry.originName)}`;
    const { name } = parseIdent(entry.ident);
    const rows = await this.datastore.query(
      `INSERT INTO ${schema}.origin_packages (origin_id, owner_id, name, ident, checksum, manifest, target, deps, visibility)
       SELECT id, $2, $3, $4, $5, $6, $7, $8, default_package_visibility FROM ${schema}.origins WHERE name = $1
       ON CONFLICT (ident) DO NOTHING RETURNING id`,
      [
        entry.originName,
        entry.ownerId,
        name,
        entry.ident,
        entry.checksum,
        entry.manifest,
        entry.target,
        [...entry.deps],
      ],
    );
    return rows.length > 0;
  }
}
