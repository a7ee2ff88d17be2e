import type { GroupState, Job, ProjectState } from '../wire/job-messages.js';
import { NetError } from '../wire/net-error.js';
import type { OriginProject } from '../wire/origin-messages.js';
import type { ScheduledGroup } from './group.repository.js';
import { GroupScheduler } from './group-scheduler.js';

interface Group {
  readonly id: string;
  state: GroupState;
  readonly states: Record<string, ProjectState>;
}

interface World {
  /** Projects that originsrv does not know. */
  readonly unknown?: readonly string[];
  readonly deps?: Readonly<Record<string, readonly string[]>>;
  readonly isEnabled?: boolean;
}

/** Groups in memory, oldest first. A job has the id of its group and the name of its project. */
function schedulerOf(groups: Group[], { unknown = [], deps = {}, isEnabled = true }: World = {}) {
  const lines: string[] = [];
  const unsynced: Job[] = [];
  const inState = async (state: GroupState) => groups.filter((group) => group.state === state).map(scheduled);
  const byId = (id: string) => groups.find((group) => group.id === id) as Group;
  const scheduler = new GroupScheduler({
    groups: {
      inState,
      find: async (id) => scheduled(byId(id)),
      hasActive: async (name) =>
        groups.some(
          (group) =>
            ['Pending', 'Dispatching'].includes(group.state) && scheduled(group).projectName === name,
        ),
      setState: async (id, state) => {
        byId(id).state = state;
      },
      setProjectState: async (id, name, state) => {
        byId(id).states[name] = state;
      },
      finishProject: async (jobId, state) => {
        const [id = '', name = ''] = jobId.split(' ');
        byId(id).states[name] = state;
      },
    },
    jobs: {
      create: async (id, { name }) => {
        byId(id).states[name] = 'InProgress';
      },
      unsynced: async () => [...unsynced],
      setSynced: async (job) => void unsynced.splice(unsynced.indexOf(job as Job), 1),
    },
    packages: { depsOf: async () => new Map(Object.entries(deps)) },
    csv: {
      group: async ({ id, state }) => void lines.push(`${id} ${state}`),
      job: async ({ id, state }) => void lines.push(`${id} ${state}`),
    },
    log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    isEnabled,
    project: async (name) => {
      if (unknown.includes(name)) throw new NetError('ENTITY_NOT_FOUND', 'or:project-get:1');
      return { name } as OriginProject;
    },
    onJobs: () => undefined,
  });
  const jobEnds = (groupId: string, name: string, state: Job['state']) =>
    unsynced.push({
      id: `${groupId} ${name}`,
      groupId,
      state,
      ownerId: '1',
      projectName: name,
      createdAt: '',
    });
  return { scheduler, lines, jobEnds };
}

function scheduled({ id, state, states }: Group): ScheduledGroup {
  const projects = Object.entries(states).map(([name, projectState]) => ({
    name,
    ident: name,
    state: projectState,
  }));
  return { id, state, target: 'x86_64-linux', projectName: projects[0]?.name ?? '', createdAt: '', projects };
}

const groupOf = (state: GroupState, states: Record<string, ProjectState>, id = '1'): Group => ({
  id,
  state,
  states,
});

describe('the scheduler of groups', () => {
  it('takes a queued group to the point where its job is made', async () => {
    const group = groupOf('Queued', { 'acme/web': 'NotStarted' });
    const { scheduler, lines } = schedulerOf([group]);
    await scheduler.round();
    expect(group).toMatchObject({ state: 'Dispatching', states: { 'acme/web': 'InProgress' } });
    expect(lines).toEqual(['1 Pending', '1 Dispatching']);
  });

  it('keeps a second group of the same project waiting until the first is over', async () => {
    const groups = ['1', '2'].map((id) => groupOf('Queued', { 'acme/web': 'NotStarted' }, id));
    const { scheduler, jobEnds } = schedulerOf(groups);
    await scheduler.round();
    expect(groups.map(({ state }) => state)).toEqual(['Dispatching', 'Queued']);
    jobEnds('1', 'acme/web', 'Complete');
    await scheduler.round();
    expect(groups.map(({ state }) => state)).toEqual(['Complete', 'Dispatching']);
  });

  it('leaves a group that is dispatching alone until one of its jobs changes', async () => {
    const group = groupOf('Dispatching', { 'acme/web': 'Success' });
    const { scheduler, lines } = schedulerOf([group]);
    await scheduler.round();
    expect({ state: group.state, lines }).toEqual({ state: 'Dispatching', lines: [] });
  });

  it('ends a group when its last build has ended', async () => {
    const group = groupOf('Dispatching', { 'acme/web': 'InProgress' });
    const { scheduler, lines, jobEnds } = schedulerOf([group]);
    jobEnds('1', 'acme/web', 'Failed');
    await scheduler.round();
    expect(lines).toEqual(['1 Failed', '1 acme/web Failed']);
    expect(group.states).toEqual({ 'acme/web': 'Failure' });
  });

  it('builds what needs another project of the group after it', async () => {
    const group = groupOf('Queued', { 'acme/api': 'NotStarted', 'acme/db': 'NotStarted' });
    const { scheduler, jobEnds } = schedulerOf([group], {
      deps: { 'acme/api': ['acme/db/1.0/20170101000000'] },
    });
    await scheduler.round();
    expect(group.states).toEqual({ 'acme/api': 'NotStarted', 'acme/db': 'InProgress' });
    jobEnds('1', 'acme/db', 'Complete');
    await scheduler.round();
    expect(group.states).toEqual({ 'acme/api': 'InProgress', 'acme/db': 'Success' });
  });

  it('skips a project that nobody knows, and what needs it, and ends the group', async () => {
    const group = groupOf('Queued', { 'acme/web': 'NotStarted', 'acme/api': 'NotStarted' });
    const { scheduler } = schedulerOf([group], {
      unknown: ['acme/web'],
      deps: { 'acme/api': ['acme/web/1/2'] },
    });
    await scheduler.round();
    expect(group).toMatchObject({
      state: 'Complete',
      states: { 'acme/web': 'Skipped', 'acme/api': 'Skipped' },
    });
  });

  it('does not get past a dependency without an origin', async () => {
    const groups = [
      groupOf('Queued', { 'acme/web': 'NotStarted' }),
      groupOf('Queued', { 'acme/api': 'NotStarted' }, '2'),
    ];
    const { scheduler } = schedulerOf(groups, { deps: { 'acme/web': ['glibc'] } });
    await expect(scheduler.round()).rejects.toThrow('the len is 1 but the index is 1');
    await expect(scheduler.round()).rejects.toThrow(RangeError);
    expect(groups.map(({ state }) => state)).toEqual(['Pending', 'Pending']);
  });

  it('begins nothing while builds are turned off, and goes on with what is under way', async () => {
    const groups = [
      groupOf('Dispatching', { 'acme/web': 'InProgress' }),
      groupOf('Queued', { 'acme/api': 'NotStarted' }, '2'),
    ];
    const { scheduler, jobEnds } = schedulerOf(groups, { isEnabled: false });
    jobEnds('1', 'acme/web', 'Complete');
    await scheduler.round();
    expect(groups.map(({ state }) => state)).toEqual(['Complete', 'Queued']);
  });
});
