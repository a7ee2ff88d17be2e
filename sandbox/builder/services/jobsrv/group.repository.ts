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

/** A project that is to be built, and its newest package (`origin/name` when there is none yet). */
export interface NewGroupProject {
  readonly name: string;
  readonly ident: string;
}

/** How many groups are in a state. */
export interface GroupCount extends Row {
  readonly state: GroupState;
  readonly count: number;
}

const GROUP = 'id, group_state AS state, project_name AS "projectName", target, created_at AS "createdAt"';

/** Groups of builds and their projects. */
export class GroupRepository {
  constructor(private readonly datastore: Datastore) {}

  /** Makes a queued group that is named after a project. */
  async create(
    projectName: string,
    projects: readonly NewGroupProject[],
    { target, ownerId }: { target: string; ownerId: string },
  ): Promise<string> {
    return this.datastore.transaction(async (query) => {
      const [group] = await query<{ id: string }>(
        `INSERT INTO shard_0.groups (group_state, project_name, target) VALUES ('Queued', $1, $2) RETURNING id`,
        [projectName, target],
      );
      await query(
        `INSERT INTO shard_0.group_projects (group_id, owner_id, project_name, project_ident, project_state)
         SELECT $1, $2, name, ident, 'NotStarted' FROM unnest($3::text[], $4::text[]) AS project (name, ident)`,
        [group?.id, ownerId, projects.map(({ name }) => name), projects.map(({ ident }) => ident)],
      );
      return group?.id as string;
    });
  }

  async find(id: string): Promise<ScheduledGroup | undefined> {
    const [group] = await this.select('WHERE id = $1', [id]);
    return group;
  }

  /** Groups in a state, oldest first. */
  inState(state: 'Queued' | 'Pending'): Promise<ScheduledGroup[]> {
    return this.select('WHERE group_state = $1 ORDER BY id', [state]);
  }

  /** Whether a group of this project is at work, so that another has to wait. */
  async hasActive(projectName: string): Promise<boolean> {
    const rows = await this.datastore.query('SELECT FROM shard_0.check_active_group($1)', [projectName]);
    return rows.length > 0;
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

  /** Ends a group; builds of it that are under way are marked to be cancelled. */
  async cancel(id: string): Promise<void> {
    await this.datastore.query('SELECT shard_0.cancel_group($1)', [id]);
  }

  /** Groups that are not over, counted by state. */
  unfinishedCounts(): Promise<GroupCount[]> {
    return this.datastore.query<GroupCount>(
      `SELECT group_state AS state, count(*)::integer AS count FROM shard_0.groups
       WHERE group_state IN ('Queued', 'Pending', 'Dispatching') GROUP BY group_state`,
    );
  }

  private async select(condition: string, values: readonly unknown[]): Promise<ScheduledGroup[]> {
    const rows = await this.datastore.query<GroupRow>(
      `SELECT ${GROUP} FROM shard_0.groups ${condition}`,
      values,
    );
    const groups: ScheduledGroup[] = [];
    for (const row of rows) groups.push(await this.withProjects(row));
    return groups;
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
