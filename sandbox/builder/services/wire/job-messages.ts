/** States of a build job. */
export const jobStates = [
  'Pending',
  'Dispatched',
  'Complete',
  'Rejected',
  'Failed',
  'CancelPending',
  'CancelProcessing',
  'CancelComplete',
] as const;
export type JobState = (typeof jobStates)[number];

/** States of a group of builds. */
export const groupStates = ['Queued', 'Pending', 'Dispatching', 'Complete', 'Failed', 'Canceled'] as const;
export type GroupState = (typeof groupStates)[number];

/** States of one project within a group. */
export const projectStates = [
  'NotStarted',
  'InProgress',
  'Success',
  'Failure',
  'Skipped',
  'Canceled',
] as const;
export type ProjectState = (typeof projectStates)[number];

/** A job as users see it. Times are RFC 3339 texts. */
export interface Job {
  readonly id: string;
  readonly groupId: string;
  readonly ownerId: string;
  readonly state: JobState;
  readonly projectName: string;
  readonly createdAt: string;
  readonly buildStartedAt?: string;
  readonly buildFinishedAt?: string;
  readonly packageIdent?: string;
  readonly error?: string;
}

export interface JobGroupProject {
  readonly name: string;
  readonly ident: string;
  readonly state: ProjectState;
  readonly jobId?: string;
}

export interface JobGroup {
  readonly id: string;
  readonly state: GroupState;
  readonly projectName: string;
  readonly createdAt: string;
  readonly projects: readonly JobGroupProject[];
}

/** Lines of a job's log from `start` on; `isComplete` when no more will come. */
export interface JobLog {
  readonly start: number;
  readonly stop: number;
  readonly content: readonly string[];
  readonly isComplete: boolean;
}

/** A package as the dependency graph knows it. */
export interface GraphPackage {
  readonly ident: string;
  readonly target: string;
  readonly deps: readonly string[];
}

/** Requests to jobsrv, which answers for every shard. Route keys: the job's or group's id, or the project's name. */
export interface JobMessages {
  JobGet: { request: { id: string }; reply: Job };
  /** Jobs of a project, the newest first. */
  ProjectJobList: {
    request: { project: string; start: number; limit: number };
    reply: { jobs: Job[]; total: number };
  };
  JobLogGet: { request: { id: string; start: number }; reply: JobLog };
  /** Makes a group of a project and of what is rebuilt with it; `depsOnly` leaves the project itself out. */
  JobGroupSpec: {
    request: { project: string; target: string; ownerId: string; depsOnly?: boolean };
    reply: JobGroup;
  };
  JobGroupGet: { request: { id: string }; reply: JobGroup };
  JobGroupCancel: { request: { id: string }; reply: null };
  /** Asks whether a package would close a circle; ENTITY_CONFLICT when it would. */
  JobGraphPackagePreCreate: { request: GraphPackage; reply: null };
  JobGraphPackageCreate: { request: GraphPackage; reply: null };
  /** Projects that depend on one, directly or not. */
  JobGraphReverseDependencies: { request: { project: string; target: string }; reply: { rdeps: string[] } };
}

export const jobMessageIds = [
  'JobGet',
  'ProjectJobList',
  'JobLogGet',
  'JobGroupSpec',
  'JobGroupGet',
  'JobGroupCancel',
  'JobGraphPackagePreCreate',
  'JobGraphPackageCreate',
  'JobGraphReverseDependencies',
] as const satisfies readonly (keyof JobMessages)[];
