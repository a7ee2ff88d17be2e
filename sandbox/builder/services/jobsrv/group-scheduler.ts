import type { Log } from '../kit/log.js';
import type { GroupState, JobGroupProject } from '../wire/job-messages.js';
import { NetError } from '../wire/net-error.js';
import type { OriginProject } from '../wire/origin-messages.js';
import type { DependencyGraph } from './dependency-graph.js';
import type { GroupRepository, ScheduledGroup } from './group.repository.js';
import { groupProgress } from './group-progress.js';
import type { JobRepository } from './job.repository.js';
import type { SchedulerLog } from './scheduler-log.js';

export interface GroupSchedulerOptions {
  readonly groups: GroupRepository;
  readonly jobs: Pick<JobRepository, 'create'>;
  readonly graph: DependencyGraph;
  readonly csv: Pick<SchedulerLog, 'group'>;
  readonly log: Log;
  /** Asks originsrv for a project. */
  project(name: string): Promise<OriginProject>;
}

/** Takes groups from Queued to their end and makes the jobs of their projects. */
export class GroupScheduler {
  constructor(private readonly options: GroupSchedulerOptions) {}

  /** Moves every unfinished group one step on; true when another round has something to do. */
  async round(): Promise<boolean> {
    const groups = await this.options.groups.unfinished();
    const active = new Set(
      groups.filter(({ state }) => state !== 'Queued').map(({ projectName }) => projectName),
    );
    let hasMore = false;
    for (const group of groups) {
      if (group.state === 'Queued') {
        if (active.has(group.projectName)) continue;
        active.add(group.projectName);
      }
      hasMore = (await this.step(group)) || hasMore;
    }
    return hasMore;
  }

  private async step(group: ScheduledGroup): Promise<boolean> {
    switch (group.state) {
      case 'Queued':
        await this.enter(group, 'Pending');
        return true;
      case 'Pending':
        await this.enter(group, 'Dispatching');
        return true;
      case 'Dispatching':
        return this.dispatch(group);
      default:
        throw new Error(`unexpected state ${group.state} of group ${group.id}`);
    }
  }

  /** True when a project fell out on the way, so that the group has to be looked at again. */
  private async dispatch(group: ScheduledGroup): Promise<boolean> {
    const { graph, groups } = this.options;
    const progress = groupProgress(group.projects, (name) => graph.needsOf(name, group.target));
    for (const name of progress.skipped) await groups.setProjectState(group.id, name, 'Skipped');
    let hasFallenOut = false;
    for (const name of progress.ready) hasFallenOut = !(await this.makeJob(group, name)) || hasFallenOut;
    if (progress.state !== group.state) await this.enter(group, progress.state);
    return hasFallenOut;
  }

  private async enter(group: ScheduledGroup, state: GroupState): Promise<void> {
    await this.options.groups.setState(group.id, state);
    await this.options.csv.group({ ...group, state });
  }

  /** False when the project cannot be built, since originsrv does not know it. */
  private async makeJob(group: ScheduledGroup, name: JobGroupProject['name']): Promise<boolean> {
    const { jobs, groups, log } = this.options;
    try {
      await jobs.create(group.id, await this.options.project(name), group.target);
      return true;
    } catch (error) {
      if (!(error instanceof NetError && error.code === 'ENTITY_NOT_FOUND')) throw error;
      log.warn(`Skipping project ${name} of group ${group.id}, ${error.message}`);
      await groups.setProjectState(group.id, name, 'Skipped');
      return false;
    }
  }
}
