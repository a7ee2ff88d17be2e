import type { Datastore, Row } from '../kit/datastore.js';
import type { Job, JobState } from '../wire/job-messages.js';
import type { OriginProject } from '../wire/origin-messages.js';
import type { WorkerJob, WorkerJobStatus } from '../wire/worker-messages.js';

interface JobRow extends Row {
  readonly id: string;
  readonly groupId: string;
  readonly ownerId: string;
  readonly state: JobState;
  readonly projectName: string;
  readonly createdAt: Date;
  readonly buildStartedAt: Date | null;
  readonly buildFinishedAt: Date | null;
  readonly packageIdent: string | null;
  readonly error: string | null;
}

/** How many jobs are in a state. */
export interface JobCount extends Row {
  readonly state: JobState;
  readonly count: number;
}

const JOB = `id, group_id AS "groupId", owner_id AS "ownerId", job_state AS state, project_name AS "projectName",
  created_at AS "createdAt", build_started_at AS "buildStartedAt", build_finished_at AS "buildFinishedAt",
  package_ident AS "packageIdent", net_error_msg AS error`;
const WORKER_JOB = `id, project_name AS "projectName", project_plan_path AS "planPath", vcs_data AS "vcsData", target`;

/** Build jobs, and which worker has which. */
export class JobRepository {
  constructor(private readonly datastore: Datastore) {}

  async find(id: string): Promise<Job | undefined> {
    const rows = await this.datastore.query<JobRow>(`SELECT ${JOB} FROM shard_0.jobs WHERE id = $1`, [id]);
    return rows[0] === undefined ? undefined : jobOf(rows[0]);
  }

  /** Jobs of a project, the newest first, and how many there are in all. */
  async ofProject(project: string, start: number, limit: number): Promise<{ jobs: Job[]; total: number }> {
    const [counted] = await this.datastore.query<{ total: number }>(
      'SELECT count(*)::integer AS total FROM shard_0.jobs WHERE project_name = $1',
      [project],
    );
    const rows = await this.datastore.query<JobRow>(
      `SELECT ${JOB} FROM shard_0.jobs WHERE project_name = $1 ORDER BY id DESC OFFSET $2 LIMIT $3`,
      [project, start, limit],
    );
    return { jobs: rows.map(jobOf), total: counted?.total ?? 0 };
  }

  /** Makes the job of a group's project and marks the project as being built. */
  async create(groupId: string, project: OriginProject, target: string): Promise<void> {
    await this.datastore.query(
      `WITH job AS (
         INSERT INTO shard_0.jobs
           (group_id, owner_id, job_state, project_name, project_plan_path, vcs, vcs_data, target)
         SELECT group_id, owner_id, 'Pending', project_name, $3, $4, $5, $6
         FROM shard_0.group_projects WHERE group_id = $1 AND project_name = $2
         RETURNING id)
       UPDATE shard_0.group_projects SET project_state = 'InProgress', job_id = job.id
       FROM job WHERE group_id = $1 AND project_name = $2`,
      [groupId, project.name, project.planPath, project.vcsType, project.vcsData, target],
    );
  }

  /** Gives the oldest waiting job to a worker; undefined when none waits. */
  async takePending(worker: string): Promise<WorkerJob | undefined> {
    const rows = await this.datastore.query<WorkerJob & Row>(
      `SELECT ${WORKER_JOB} FROM shard_0.next_pending_job($1)`,
      [worker],
    );
    return rows[0];
  }

  /** Ids of jobs that a worker has had for longer than `seconds`. */
  overdue(seconds: number): Promise<string[]> {
    return this.ids("job_state = 'Dispatched' AND build_started_at < now() - make_interval(secs => $1)", [
      seconds,
    ]);
  }

  /** Ids of jobs that somebody wants to be over. */
  toCancel(): Promise<string[]> {
    return this.ids("job_state = 'CancelPending'", []);
  }

  async setState(id: string, state: JobState): Promise<void> {
    await this.datastore.query('SELECT shard_0.set_job_state($1, $2)', [id, state]);
  }

  /** Puts a job back into the queue. */
  async requeue(id: string): Promise<void> {
    await this.datastore.query('SELECT shard_0.requeue_job($1)', [id]);
  }

  /** Takes over what a worker said of a job. */
  async applyStatus(status: WorkerJobStatus): Promise<void> {
    const { id, state, startedAt, finishedAt, packageIdent, error } = status;
    await this.datastore.query('SELECT shard_0.update_job($1, $2, $3, $4, $5, $6)', [
      id,
      state,
      startedAt ?? null,
      finishedAt ?? null,
      packageIdent ?? null,
      error ?? null,
    ]);
  }

  /** Jobs whose last change the scheduler has not taken in. */
  async unsynced(): Promise<Job[]> {
    return (await this.datastore.query<JobRow>(`SELECT ${JOB} FROM shard_0.sync_jobs()`)).map(jobOf);
  }

  /** The scheduler has taken in that a job is in this state. */
  async setSynced({ id, state }: Pick<Job, 'id' | 'state'>): Promise<void> {
    await this.datastore.query('SELECT shard_0.set_job_sync($1, $2)', [id, state]);
  }

  busyWorkers(): Promise<{ ident: string; jobId: string }[]> {
    return this.datastore.query<{ ident: string; jobId: string }>(
      'SELECT ident, job_id AS "jobId" FROM shard_0.busy_workers',
    );
  }

  counts(): Promise<JobCount[]> {
    return this.datastore.query<JobCount>(
      'SELECT job_state AS state, count(*)::integer AS count FROM shard_0.jobs GROUP BY job_state',
    );
  }

  private async ids(condition: string, values: readonly unknown[]): Promise<string[]> {
    const rows = await this.datastore.query<{ id: string }>(
      `SELECT id FROM shard_0.jobs WHERE ${condition} ORDER BY id`,
      values,
    );
    return rows.map(({ id }) => id);
  }
}

function jobOf({ createdAt, buildStartedAt, buildFinishedAt, packageIdent, error, ...row }: JobRow): Job {
  return {
    ...(row as Pick<JobRow, 'id' | 'groupId' | 'ownerId' | 'state' | 'projectName'>),
    createdAt: createdAt.toISOString(),
    ...(buildStartedAt && { buildStartedAt: buildStartedAt.toISOString() }),
    ...(buildFinishedAt && { buildFinishedAt: buildFinishedAt.toISOString() }),
    ...(packageIdent !== null && { packageIdent }),
    ...(error !== null && { error }),
  };
}
