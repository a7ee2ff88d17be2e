import type { Datastore, Row } from '../kit/datastore.js';
import type { GroupState, JobGroup, JobGroupProject, ProjectState } from '../wire/job-messages.js';

interface GroupRow extends Row {
  readonly id: string;
  readonly state: GroupState;
  readonly projectName: string;
  readonly target: string;
  readonly createdAt: Date;
}

/** A group, with what the scheduler needs to know of it. */
export interface ScheduledGroup extends JobGroup {
  readonly target: string;
}

const GROUP = 'id, group_state AS state, project_name AS "projectName", target, created_at AS "createdAt"';

/** Groups of builds and their projects. */
export class GroupRepository {
  constructor(private readonly datastore: Datastore) {}

  /** Makes a queued group of projects, the first of which was asked for. */
  async create(projects: readonly [string, ...string[]], target: string, ownerId: string): Promise<string> {
    return this.datastore.transaction(async (query) => {
      const [group] = await query<{ id: string }>(
        `INSERT INTO shard_0.groups (group_state, project_name, target) VALUES ('Queued', $1, $2) RETURNING id`,
        [projects[0], target],
      );
      await query(
        `INSERT INTO shard_0.group_projects (group_id, owner_id, project_name, project_ident, project_state)
         SELECT $1, $2, name, name, 'NotStarted' FROM unnest($3::text[]) AS name`,
        [group?.id, ownerId, projects],
      );
      return group?.id as string;
    });
  }

  async find(id: string): Promise<ScheduledGroup | undefined> {
    const rows = await this.datastore.query<GroupRow>(`SELECT ${GROUP} FROM shard_0.groups WHERE id = $1`, [
      id,
    ]);
    return rows[0] === undefined ? undefined : this.withProjects(rows[0]);
  }

  /** Groups that are not over, oldest first. */
  async unfinished(): Promise<ScheduledGroup[]> {
    const rows = await this.datastore.query<GroupRow>(
      `SELECT ${GROUP} FROM shard_0.groups WHERE group_state IN ('Queued', 'Pending', 'Dispatching') ORDER BY id`,
    );
    return Promise.all(rows.map((row) => this.withProjects(row)));
  }

  async setState(id: string, state: GroupState): Promise<void> {
    await this.datastore.query(
      'UPDATE shard_0.groups SET group_state = $2, updated_at = now() WHERE id = $1',
      [id, state],
    );
  }

  async setProjectState(groupId: string, projectName: string, state: ProjectState): Promise<void> {
    await this.datastore.query(
      'UPDATE shard_0.group_projects SET project_state = $3 WHERE group_id = $1 AND project_name = $2',
      [groupId, projectName, state],
    );
  }

  /** Notes the end of the project that a job built. */
  async finishProject(jobId: string, state: ProjectState, ident: string | undefined): Promise<void> {
    await this.datastore.query(
      `UPDATE shard_0.group_projects SET project_state = $2, project_ident = coalesce($3, project_ident)
       WHERE job_id = $1`,
      [jobId, state, ident ?? null],
    );
  }

  private async withProjects(row: GroupRow): Promise<ScheduledGroup> {
    const projects = await this.datastore.query<JobGroupProject & Row>(
      `SELECT project_name AS name, project_ident AS ident, project_state AS state, job_id AS "jobId"
       FROM shard_0.group_projects WHERE group_id = $1 ORDER BY id`,
      [row.id],
    );
    return { ...row, createdAt: row.createdAt.toISOString(), projects };
  }
}
