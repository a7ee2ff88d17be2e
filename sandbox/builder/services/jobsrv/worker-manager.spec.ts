import type { JobState } from '../wire/job-messages.js';
import type { WorkerJobStatus } from '../wire/worker-messages.js';
import type { JobRepository } from './job.repository.js';
import { WorkerManager } from './worker-manager.js';
import { WorkerRoster } from './worker-roster.js';

function managerOf(states: Record<string, JobState>) {
  const clock = { nowMs: 0 };
  const commands: string[] = [];
  let overdue: string[] = [];
  const changes: string[] = [];
  const idsIn = (wanted: JobState) =>
    Object.entries(states)
      .filter(([, state]) => state === wanted)
      .map(([id]) => id);
  const put = (id: string, state: JobState): void => {
    states[id] = state;
  };
  const jobs = {
    busyWorkers: async () => [],
    takePending: async () => {
      const [id] = idsIn('Pending');
      if (id === undefined) return undefined;
      put(id, 'Dispatched');
      return { id };
    },
    toCancel: async () => idsIn('CancelPending'),
    requeue: async (id: string) => put(id, 'Pending'),
    setState: async (id: string, state: JobState) => put(id, state),
    applyStatus: async ({ id, state }: WorkerJobStatus) => put(id, state),
    overdue: async () => overdue,
  } as unknown as JobRepository;
  const manager = new WorkerManager({
    roster: new WorkerRoster(33_000),
    jobs,
    logs: { complete: async () => undefined },
    log: { error: () => undefined, warn: () => undefined, info: () => undefined },
    acknowledgeMs: 10_000,
    jobTimeoutSeconds: 3_600,
    now: () => clock.nowMs,
    startJob: (worker, { id }) => commands.push(`start ${id} on ${worker}`),
    cancelJob: (worker, id) => commands.push(`cancel ${id} on ${worker}`),
    onChange: () => changes.push(JSON.stringify(states)),
  });
  const setOverdue = (ids: string[]) => {
    overdue = ids;
  };
  return { manager, clock, commands, states, changes, setOverdue };
}

const ready = { state: 'Ready', target: 'x86_64-linux' } as const;

describe('the manager of workers', () => {
  it('hands a waiting job to a ready worker and takes in its end', async () => {
    const { manager, commands, states, changes } = managerOf({ '17': 'Pending' });
    manager.noteHeartbeat('1@w', ready);
    await manager.round();
    expect(commands).toEqual(['start 17 on 1@w']);
    manager.noteStatus({ id: '17', state: 'Complete', packageIdent: 'a/b/1/2' });
    await manager.round();
    expect(states).toEqual({ '17': 'Complete' });
    expect(changes).toEqual(['{"17":"Complete"}']);
  });

  it('leaves jobs waiting when no worker is ready', async () => {
    const { manager, commands, states } = managerOf({ '17': 'Pending' });
    await manager.round();
    expect({ commands, states }).toEqual({ commands: [], states: { '17': 'Pending' } });
  });

  it('puts the job of a silent worker back and gives it to another', async () => {
    const { manager, clock, commands } = managerOf({ '17': 'Pending' });
    manager.noteHeartbeat('1@w', ready);
    await manager.round();
    manager.noteStatus({ id: '17', state: 'Dispatched' });
    await manager.round();
    clock.nowMs = 33_000;
    manager.noteHeartbeat('2@w', ready);
    expect(manager.expire()).toBe(true);
    await manager.round();
    expect(commands).toEqual(['start 17 on 1@w', 'start 17 on 2@w']);
    expect(manager.expire()).toBe(false);
  });

  it('puts a job back that a worker does not take up', async () => {
    const { manager, clock, states } = managerOf({ '17': 'Pending' });
    manager.noteHeartbeat('1@w', ready);
    await manager.round();
    clock.nowMs = 10_000;
    expect(manager.expire()).toBe(true);
    await manager.round();
    expect(states).toEqual({ '17': 'Pending' });
  });

  it('puts a rejected job back', async () => {
    const { manager, states, commands } = managerOf({ '17': 'Dispatched' });
    manager.noteStatus({ id: '17', state: 'Rejected' });
    await manager.round();
    expect({ states, commands }).toEqual({ states: { '17': 'Pending' }, commands: [] });
  });

  it('cancels a job that runs too long, and notes the end that the worker tells', async () => {
    const { manager, commands, states, setOverdue } = managerOf({ '17': 'Pending' });
    manager.noteHeartbeat('1@w', ready);
    await manager.round();
    setOverdue(['17']);
    await manager.round();
    expect(commands.at(-1)).toBe('cancel 17 on 1@w');
    expect(states['17']).toBe('CancelProcessing');
    setOverdue([]);
    manager.noteStatus({ id: '17', state: 'CancelComplete' });
    await manager.round();
    expect(states['17']).toBe('CancelComplete');
  });

  it('ends a job at once that is to be cancelled and that no worker has', async () => {
    const { manager, states, commands } = managerOf({ '17': 'CancelPending' });
    await manager.round();
    expect({ states, commands }).toEqual({ states: { '17': 'CancelComplete' }, commands: [] });
  });

  it('gives each ready worker one job, the oldest first', async () => {
    const { manager, commands, states } = managerOf({ '17': 'Pending', '18': 'Pending', '19': 'Pending' });
    manager.noteHeartbeat('1@w', ready);
    manager.noteHeartbeat('2@w', ready);
    await manager.round();
    expect(commands).toEqual(['start 17 on 1@w', 'start 18 on 2@w']);
    expect(states['19']).toBe('Pending');
  });

  it('keeps a status until it has been stored', async () => {
    const { manager, states } = managerOf({ '17': 'Dispatched' });
    manager.noteStatus({ id: '17', state: 'Complete' });
    Object.freeze(states);
    await expect(manager.round()).rejects.toThrow();
    await expect(manager.round()).rejects.toThrow();
  });
});
