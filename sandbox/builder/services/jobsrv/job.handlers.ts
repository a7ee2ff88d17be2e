import type { GraphPackage, Job, JobMessages, JobState } from '../wire/job-messages.js';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { OriginProject } from '../wire/origin-messages.js';
import { projectOf } from '../wire/package-ident.js';
import type { DependencyGraph } from './dependency-graph.js';
import type { GraphRepository } from './graph.repository.js';
import type { GroupRepository, ScheduledGroup } from './group.repository.js';
import type { JobRepository } from './job.repository.js';
import type { JobLogStore } from './job-log.store.js';

export interface JobHandlersOptions {
  readonly jobs: Pick<JobRepository, 'find'>;
  readonly groups: Pick<GroupRepository, 'create' | 'find'>;
  readonly packages: Pick<GraphRepository, 'add'>;
  readonly graph: DependencyGraph;
  readonly logs: Pick<JobLogStore, 'read'>;
  project(name: string): Promise<OriginProject>;
  /** Tells the scheduler that there is something to do. */
  wake(): void;
  cancelGroup(group: ScheduledGroup): Promise<void>;
}

const ENDED: readonly JobState[] = ['Complete', 'Failed', 'CancelComplete'];

/** How jobsrv answers. */
export function jobHandlers(options: JobHandlersOptions): MessageHandlers<JobMessages> {
  const { jobs, groups, graph, logs } = options;

  const existingJob = async (id: string): Promise<Job> =>
    found(await findById(id, (key) => jobs.find(key)), 'jb:job-get:1');
  const existingGroup = async (id: string): Promise<ScheduledGroup> =>
    found(await findById(id, (key) => groups.find(key)), 'jb:group-get:1');

  return {
    jobGet: ({ id }) => existingJob(id),

    jobLogGet: async ({ id, start }) => {
      const { state } = await existingJob(id);
      return logs.read(id, start, ENDED.includes(state));
    },

    jobGroupSpec: async ({ project, target, ownerId }) => {
      await options.project(project);
      const id = await groups.create([project, ...rebuildsOf(graph, project, target)], target, ownerId);
      options.wake();
      return existingGroup(id);
    },

    jobGroupGet: ({ id }) => existingGroup(id),

    jobGroupCancel: async ({ id }) => {
      await options.cancelGroup(await existingGroup(id));
      return null;
    },

    jobGraphPackagePreCreate: async (entry) => {
      refuseCircle(graph, entry);
      return null;
    },

    jobGraphPackageCreate: async (entry) => {
      refuseCircle(graph, entry);
      await options.packages.add(entry);
      graph.add(entry);
      return null;
    },

    jobGraphReverseDependencies: async ({ project, target }) => ({
      rdeps: graph.reverseDependencies(project, target),
    }),
  };
}

/** What is rebuilt together with a project: all that needs it in its own origin. */
function rebuildsOf(graph: DependencyGraph, project: string, target: string): string[] {
  const [origin] = project.split('/');
  return graph.reverseDependencies(project, target).filter((name) => name.startsWith(`${origin}/`));
}

function refuseCircle(graph: DependencyGraph, entry: GraphPackage): void {
  if (graph.wouldCircle(entry)) {
    throw new NetError('ENTITY_CONFLICT', 'jb:graph-package-pre-create:1', {
      cause: new Error(`${projectOf(entry.ident)} would depend on itself`),
    });
  }
}

/** Ids come from users; one that is no number cannot be there. */
function findById<T>(id: string, find: (id: string) => Promise<T | undefined>): Promise<T | undefined> {
  return /^\d{1,19}$/.test(id) ? find(id) : Promise.resolve(undefined);
}

function found<T>(entity: T | undefined, tag: string): T {
  if (entity === undefined) throw new NetError('ENTITY_NOT_FOUND', tag);
  return entity;
}
