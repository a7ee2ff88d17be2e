import type { Log } from '../kit/log.js';
import type { GroupState, Job, JobGroupProject, ProjectState } from '../wire/job-messages.js';
import { NetError } from '../wire/net-error.js';
import type { OriginProject } from '../wire/origin-messages.js';
import { dependencyProject } from './dependency-project.js';
import type { GraphRepository } from './graph.repository.js';
import type { GroupRepository, ScheduledGroup } from './group.repository.js';
import { groupProgress } from './group-progress.js';
import type { JobRepository } from './job.repository.js';
import type { SchedulerLog } from './scheduler-log.js';

export interface GroupSchedulerOptions {
  readonly groups: Pick<
    GroupRepository,
    'find' | 'inState' | 'hasActive' | 'setState' | 'setProjectState' | 'finishProject'
  >;
  readonly jobs: Pick<JobRepository, 'create' | 'unsynced' | 'setSynced'>;
  readonly packages: Pick<GraphRepository, 'depsOf'>;
  readonly csv: Pick<SchedulerLog, 'group' | 'job'>;
  readonly log: Log;
  /** Whether groups are begun at all; those that are under way go on in any case. */
  readonly isEnabled: boolean;
  /** Asks originsrv for a project. */
  project(name: string): Promise<OriginProject>;
  /** Tells that jobs were made. */
  onJobs(): void;
}

const ENDS: Partial<Record<Job['state'], ProjectState>> = {
  Complete: 'Success',
  Failed: 'Failure',
  CancelComplete: 'Canceled',
};

/**
 * Takes groups from Queued to their end and makes the jobs of their projects. A group that is under way is looked at
 * again only when one of its jobs has changed.
 */
export class GroupScheduler {
  constructor(private readonly options: GroupSchedulerOptions) {}

  /** Takes in what jobs have done, then begins what can be begun. */
  async round(): Promise<void> {
    for (const job of await this.options.jobs.unsynced()) await this.sync(job);
    if (this.options.isEnabled) await this.beginQueued();
    for (const group of await this.options.groups.inState('Pending')) await this.begin(group);
  }

  private async sync(job: Job): Promise<void> {
    const { jobs, groups, csv } = this.options;
    const end = ENDS[job.state];
    if (end !== undefined) {
      await groups.finishProject(job.id, end, job.packageIdent);
      const group = await groups.find(job.groupId);
      if (group?.state === 'Dispatching') await this.dispatch(group);
    }
    await csv.job(job);
    await jobs.setSynced(job);
  }

  /** A project has at most one group at work. */
  private async beginQueued(): Promise<void> {
    const { groups } = this.options;
    for (const group of await groups.inState('Queued')) {
      if (!(await groups.hasActive(group.projectName))) await this.enter(group, 'Pending');
    }
  }

  private async begin(group: ScheduledGroup): Promise<void> {
    await this.dispatch(group);
    const { state } = (await this.options.groups.find(group.id)) ?? group;
    if (state === 'Pending') await this.enter(group, 'Dispatching');
  }

  /** Makes the jobs that can be made; what cannot be built falls out, and what needs it with it. */
  private async dispatch(group: ScheduledGroup): Promise<void> {
    const { groups, packages } = this.options;
    const deps = await packages.depsOf(group.projects.map(({ ident }) => ident));
    const needs = new Map(
      group.projects.map(({ name, ident }) => [
        name,
        new Set((deps.get(ident) ?? []).map(dependencyProject)),
      ]),
    );
    const states = new Map(group.projects.map(({ name, state }) => [name, state]));
    for (let hasFallenOut = true; hasFallenOut; ) {
      const projects = [...states].map(([name, state]) => ({ name, state }));
      const progress = groupProgress(projects, (name) => needs.get(name) ?? new Set());
      for (const name of progress.skipped) {
        await groups.setProjectState(group.id, name, 'Skipped');
        states.set(name, 'Skipped');
      }
      hasFallenOut = false;
      for (const name of progress.ready) {
        const isMade = await this.makeJob(group, name);
        states.set(name, isMade ? 'InProgress' : 'Skipped');
        hasFallenOut ||= !isMade;
      }
      if (!hasFallenOut && progress.state !== 'Dispatching') await this.enter(group, progress.state);
    }
  }

  private async enter(group: ScheduledGroup, state: GroupState): Promise<void> {
    const { groups, csv, log } = this.options;
    await groups.setState(group.id, state);
    await csv.group({ ...group, state });
    log.info(`Group ${group.id} (${group.projectName}) is ${state}`);
  }

  /** False when the project cannot be built, since originsrv does not know it. */
  private async makeJob(group: ScheduledGroup, name: JobGroupProject['name']): Promise<boolean> {
    const { jobs, groups, log } = this.options;
    try {
      await jobs.create(group.id, await this.options.project(name), group.target);
      this.options.onJobs();
      return true;
    } catch (error) {
      if (!(error instanceof NetError && error.code === 'ENTITY_NOT_FOUND')) throw error;
      log.warn(`Skipping project ${name} of group ${group.id}, ${error.message}`);
      await groups.setProjectState(group.id, name, 'Skipped');
      return false;
    }
  }
}
