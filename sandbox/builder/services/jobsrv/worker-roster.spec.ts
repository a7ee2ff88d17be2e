import { WorkerRoster } from './worker-roster.js';

const TTL_MS = 33_000;

describe('the roster of workers', () => {
  it('gives a job to a ready worker, and no second one', () => {
    const roster = new WorkerRoster(TTL_MS);
    roster.heartbeat('1@w', 'Ready', 0);
    expect(roster.firstReady()).toBe('1@w');
    roster.assign('1@w', '17');
    expect(roster.firstReady()).toBeUndefined();
    expect(roster.holderOf('17')).toBe('1@w');
  });

  it('does not take a heartbeat from before the job for the end of the job', () => {
    const roster = new WorkerRoster(TTL_MS);
    roster.heartbeat('1@w', 'Ready', 0);
    roster.assign('1@w', '17');
    roster.heartbeat('1@w', 'Ready', 1);
    expect(roster.counts()).toEqual({ ready: 0, busy: 1 });
  });

  it.each([['status first'], ['heartbeat first']])(
    'gives out the worker again after its job: %s',
    (order) => {
      const roster = new WorkerRoster(TTL_MS);
      roster.heartbeat('1@w', 'Ready', 0);
      roster.assign('1@w', '17');
      roster.heartbeat('1@w', 'Busy', 1);
      if (order === 'heartbeat first') roster.heartbeat('1@w', 'Ready', 2);
      roster.release('17');
      if (order === 'status first') {
        expect(roster.firstReady()).toBeUndefined();
        roster.heartbeat('1@w', 'Ready', 2);
      }
      expect(roster.firstReady()).toBe('1@w');
    },
  );

  it('has the workers take turns', () => {
    const roster = new WorkerRoster(TTL_MS);
    for (const worker of ['1@w', '2@w']) roster.heartbeat(worker, 'Ready', 0);
    const taken = ['17', '18', '19'].map((job) => {
      const worker = roster.firstReady() ?? 'nobody';
      roster.assign(worker, job);
      roster.release(job);
      return worker;
    });
    expect(taken).toEqual(['1@w', '2@w', '1@w']);
  });

  it('names the job of a worker that went silent', () => {
    const roster = new WorkerRoster(TTL_MS);
    roster.heartbeat('1@w', 'Ready', 0);
    roster.heartbeat('2@w', 'Ready', 10);
    roster.assign('1@w', '17');
    expect(roster.expire(TTL_MS)).toEqual([{ identity: '1@w', jobId: '17' }]);
    expect(roster.expire(TTL_MS + 10)).toEqual([{ identity: '2@w' }]);
  });

  it('expects to hear from workers that were busy before a restart', () => {
    const roster = new WorkerRoster(TTL_MS);
    roster.restore('1@w', '17', 0);
    roster.heartbeat('1@w', 'Busy', 30_000);
    expect(roster.expire(TTL_MS)).toEqual([]);
    expect(roster.expire(30_000 + TTL_MS)).toEqual([{ identity: '1@w', jobId: '17' }]);
  });
});
