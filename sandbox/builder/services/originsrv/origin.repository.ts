import type { Datastore, Row } from '../kit/datastore.js';
import type { Origin, OriginProject } from '../wire/origin-messages.js';
import { shardOf } from '../wire/shard.js';

/** Origins, their members and projects, in the shard of the origin's name. */
export class OriginRepository {
  constructor(private readonly datastore: Datastore) {}

  async find(name: string): Promise<Origin | undefined> {
    const rows = await this.datastore.query<Origin & Row>(
      `SELECT id, name, owner_id AS "ownerId", default_package_visibility AS visibility
       FROM shard_${shardOf(name)}.origins WHERE name = $1`,
      [name],
    );
    return rows[0];
  }

  async isMember(originName: string, accountId: string): Promise<boolean> {
    const rows = await this.datastore.query(
      `SELECT FROM shard_${shardOf(originName)}.origin_members WHERE origin_name = $1 AND account_id = $2`,
      [originName, accountId],
    );
    return rows.length > 0;
  }

  async findProject(originName: string, name: string): Promise<OriginProject | undefined> {
    const rows = await this.datastore.query<OriginProject & Row>(
      `SELECT id, name, origin_name AS "originName", package_name AS "packageName", plan_path AS "planPath",
              vcs_type AS "vcsType", vcs_data AS "vcsData"
       FROM shard_${shardOf(originName)}.origin_projects WHERE name = $1`,
      [name],
    );
    return rows[0];
  }
}
