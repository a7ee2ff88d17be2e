import type { GroupState, ProjectState } from '../wire/job-messages.js';
import { NetError } from '../wire/net-error.js';
import type { OriginProject } from '../wire/origin-messages.js';
import { DependencyGraph } from './dependency-graph.js';
import type { GroupRepository, ScheduledGroup } from './group.repository.js';
import { GroupScheduler } from './group-scheduler.js';

const TARGET = 'x86_64-linux';

/** Groups in memory; projects of `unknown` are not known to originsrv. */
function schedulerOf(
  groups: { id: string; state: GroupState; states: Record<string, ProjectState> }[],
  unknown: string[] = [],
) {
  const lines: string[] = [];
  const repository = {
    unfinished: async () =>
      groups
        .filter(({ state }) => ['Queued', 'Pending', 'Dispatching'].includes(state))
        .map(({ id, state, states }): ScheduledGroup => {
          const projects = Object.entries(states).map(([name, projectState]) => ({
            name,
            ident: name,
            state: projectState,
          }));
          return { id, state, target: TARGET, projectName: projects[0]?.name ?? '', createdAt: '', projects };
        }),
    setState: async (id: string, state: GroupState) => {
      for (const group of groups) if (group.id === id) group.state = state;
    },
    setProjectState: async (id: string, name: string, state: ProjectState) => {
      for (const group of groups) if (group.id === id) group.states[name] = state;
    },
  } as unknown as GroupRepository;
  const scheduler = new GroupScheduler({
    groups: repository,
    jobs: { create: async (id, { name }) => repository.setProjectState(id, name, 'InProgress') },
    graph: new DependencyGraph(),
    csv: { group: async ({ id, state }) => void lines.push(`${id} ${state}`) },
    log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    project: async (name) => {
      if (unknown.includes(name)) throw new NetError('ENTITY_NOT_FOUND', 'or:project-get:1');
      return { name } as OriginProject;
    },
  });
  const settle = async () => {
    while (await scheduler.round());
  };
  return { scheduler, settle, lines };
}

describe('the scheduler of groups', () => {
  it('takes a queued group to the point where its job is made', async () => {
    const group = {
      id: '1',
      state: 'Queued' as GroupState,
      states: { 'acme/web': 'NotStarted' as ProjectState },
    };
    const { settle, lines } = schedulerOf([group]);
    await settle();
    expect(group).toMatchObject({ state: 'Dispatching', states: { 'acme/web': 'InProgress' } });
    expect(lines).toEqual(['1 Pending', '1 Dispatching']);
  });

  it('keeps a second group of the same project waiting', async () => {
    const groups = ['1', '2'].map((id) => ({
      id,
      state: 'Queued' as GroupState,
      states: { 'acme/web': 'NotStarted' as ProjectState },
    }));
    const { settle } = schedulerOf(groups);
    await settle();
    expect(groups.map(({ state }) => state)).toEqual(['Dispatching', 'Queued']);
  });

  it('ends a group when its builds have ended', async () => {
    const group = {
      id: '1',
      state: 'Dispatching' as GroupState,
      states: { 'acme/web': 'Success' as ProjectState },
    };
    const { settle, lines } = schedulerOf([group]);
    await settle();
    expect(lines).toEqual(['1 Complete']);
  });

  it('skips a project that nobody knows and ends the group', async () => {
    const group = {
      id: '1',
      state: 'Queued' as GroupState,
      states: { 'acme/web': 'NotStarted' as ProjectState },
    };
    const { settle } = schedulerOf([group], ['acme/web']);
    await settle();
    expect(group).toMatchObject({ state: 'Complete', states: { 'acme/web': 'Skipped' } });
  });
});
