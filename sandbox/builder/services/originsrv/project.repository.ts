import type { Datastore, Row } from '../kit/datastore.js';
import type { OriginProject, ProjectDetails } from '../wire/project-messages.js';
import { shardOf } from '../wire/shard.js';

const COLUMNS = `id, name, origin_name AS "originName", package_name AS "packageName", plan_path AS "planPath",
  vcs_type AS "vcsType", vcs_data AS "vcsData"`;

/** Projects, in the shard of their origin's name. */
export class ProjectRepository {
  constructor(private readonly datastore: Datastore) {}

  async find(originName: string, name: string): Promise<OriginProject | undefined> {
    const rows = await this.datastore.query<OriginProject & Row>(
      `SELECT ${COLUMNS} FROM ${tableOf(originName)} WHERE name = $1`,
      [name],
    );
    return rows[0];
  }

  async names(originName: string): Promise<string[]> {
    const rows = await this.datastore.query<{ name: string }>(
      `SELECT package_name AS name FROM ${tableOf(originName)} WHERE origin_name = $1 ORDER BY package_name`,
      [originName],
    );
    return rows.map(({ name }) => name);
  }

  /** Makes a project; undefined when there is one of its name, or no such origin. */
  async create(details: ProjectDetails, ownerId: string): Promise<OriginProject | undefined> {
    const { originName, packageName, planPath, vcsType, vcsData } = details;
    const rows = await this.datastore.query<OriginProject & Row>(
      `INSERT INTO ${tableOf(originName)}
         (origin_id, origin_name, package_name, name, plan_path, owner_id, vcs_type, vcs_data)
       SELECT id, name, $2, name || '/' || $2, $3, $4, $5, $6
       FROM shard_${shardOf(originName)}.origins WHERE name = $1
       ON CONFLICT (name) DO NOTHING RETURNING ${COLUMNS}`,
      [originName, packageName, planPath, ownerId, vcsType, vcsData],
    );
    return rows[0];
  }

  /** Changes where a project is built from; false when there is none. */
  async update({ originName, packageName, planPath, vcsType, vcsData }: ProjectDetails): Promise<boolean> {
    const rows = await this.datastore.query(
      `UPDATE ${tableOf(originName)} SET plan_path = $2, vcs_type = $3, vcs_data = $4
       WHERE name = $1 RETURNING id`,
      [`${originName}/${packageName}`, planPath, vcsType, vcsData],
    );
    return rows.length > 0;
  }

  /** Disconnects a plan from its repository; its packages stay. False when there is no project. */
  async remove(originName: string, name: string): Promise<boolean> {
    const schema = `shard_${shardOf(originName)}`;
    const rows = await this.datastore.query(
      `WITH gone AS (
         DELETE FROM ${schema}.origin_project_integrations
         WHERE project_id IN (SELECT id FROM ${schema}.origin_projects WHERE name = $1))
       DELETE FROM ${schema}.origin_projects WHERE name = $1 RETURNING id`,
      [name],
    );
    return rows.length > 0;
  }
}

function tableOf(originName: string): string {
  return `shard_${shardOf(originName)}.origin_projects`;
}
