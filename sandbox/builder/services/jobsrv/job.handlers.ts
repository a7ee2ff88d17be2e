import type { GraphPackage, Job, JobMessages, JobState } from '../wire/job-messages.js';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { OriginProject } from '../wire/origin-messages.js';
import { projectOf } from '../wire/package-ident.js';
import type { DependencyGraph } from './dependency-graph.js';
import type { GraphRepository } from './graph.repository.js';
import type { GroupRepository, NewGroupProject, ScheduledGroup } from './group.repository.js';
import type { JobRepository } from './job.repository.js';
import type { JobLogStore } from './job-log.store.js';

export interface JobHandlersOptions {
  readonly jobs: Pick<JobRepository, 'find' | 'ofProject'>;
  readonly groups: Pick<GroupRepository, 'create' | 'find' | 'cancel'>;
  readonly packages: Pick<GraphRepository, 'add'>;
  readonly graph: DependencyGraph;
  readonly logs: Pick<JobLogStore, 'read'>;
  project(name: string): Promise<OriginProject>;
  /** Whether an upload has what needs it rebuilt. */
  readonly isEnabled: boolean;
  /** Tells the scheduler and the manager of workers that there is something to do. */
  wake(): void;
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

    projectJobList: ({ project, start, limit }) => jobs.ofProject(project, start, limit),

    jobLogGet: async ({ id, start }) => {
      const { state } = await existingJob(id);
      return logs.read(id, start, ENDED.includes(state));
    },

    jobGroupSpec: async ({ project, target, ownerId, depsOnly = false }) => {
      if (depsOnly && !options.isEnabled) throw new NetError('ENTITY_NOT_FOUND', 'jb:job-group-spec:1');
      if (!depsOnly) await options.project(project);
      const rebuilds = await buildable(options, rebuildsOf(graph, project, target));
      const projects = (depsOnly ? rebuilds : [project, ...rebuilds]).map(
        (name): NewGroupProject => ({ name, ident: graph.newestOf(name, target) }),
      );
      if (projects.length === 0) throw new NetError('ENTITY_NOT_FOUND', 'jb:job-group-spec:2');
      const id = await groups.create(project, projects, { target, ownerId });
      options.wake();
      return existingGroup(id);
    },

    jobGroupGet: ({ id }) => existingGroup(id),

    jobGroupCancel: async ({ id }) => {
      await groups.cancel((await existingGroup(id)).id);
      options.wake();
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

/** Keeps the projects that originsrv knows: what is not connected to a repository cannot be built. */
async function buildable(
  { project }: Pick<JobHandlersOptions, 'project'>,
  names: readonly string[],
): Promise<string[]> {
  const kept: string[] = [];
  for (const name of names) {
    try {
      await project(name);
      kept.push(name);
    } catch (error) {
      if (!(error instanceof NetError && error.code === 'ENTITY_NOT_FOUND')) throw error;
    }
  }
  return kept;
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
