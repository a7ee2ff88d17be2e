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

  /** Jobs that wait for a worker, oldest first. */
  pending(): Promise<WorkerJob[]> {
    return this.datastore.query<WorkerJob & Row>(
      `SELECT ${WORKER_JOB} FROM shard_0.jobs WHERE job_state = 'Pending' ORDER BY id LIMIT 100`,
    );
  }

  /** Ids of jobs that a worker has had for longer than `seconds`. */
  async overdue(seconds: number): Promise<string[]> {
    const rows = await this.datastore.query<{ id: string }>(
      `SELECT id FROM shard_0.jobs
       WHERE job_state = 'Dispatched' AND build_started_at < now() - make_interval(secs => $1)`,
      [seconds],
    );
    return rows.map(({ id }) => id);
  }

  async setState(id: string, state: JobState): Promise<void> {
    await this.datastore.query('UPDATE shard_0.jobs SET job_state = $2, updated_at = now() WHERE id = $1', [
      id,
      state,
    ]);
  }

  /** Notes that a worker has a job. */
  async dispatch(id: string, worker: string): Promise<void> {
    await this.datastore.transaction(async (query) => {
      await query(
        `UPDATE shard_0.jobs SET job_state = 'Dispatched', worker = $2, updated_at = now() WHERE id = $1`,
        [id, worker],
      );
      await query('INSERT INTO shard_0.busy_workers (ident, job_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        worker,
        id,
      ]);
    });
  }

  /** Puts a job back into the queue. */
  async requeue(id: string): Promise<void> {
    await this.datastore.query(
      `UPDATE shard_0.jobs SET job_state = 'Pending', worker = NULL, build_started_at = NULL, updated_at = now()
       WHERE id = $1 AND job_state IN ('Dispatched', 'Rejected')`,
      [id],
    );
    await this.freeWorkerOf(id);
  }

  /** Takes over what a worker said of a job. */
  async applyStatus(status: WorkerJobStatus): Promise<void> {
    await this.datastore.query(
      `UPDATE shard_0.jobs SET job_state = $2, build_started_at = coalesce($3, build_started_at),
         build_finished_at = $4, package_ident = $5, net_error_msg = $6, updated_at = now()
       WHERE id = $1`,
      [
        status.id,
        status.state,
        status.startedAt ?? null,
        status.finishedAt ?? null,
        status.packageIdent ?? null,
        status.error ?? null,
      ],
    );
  }

  async freeWorkerOf(jobId: string): Promise<void> {
    await this.datastore.query('DELETE FROM shard_0.busy_workers WHERE job_id = $1', [jobId]);
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
