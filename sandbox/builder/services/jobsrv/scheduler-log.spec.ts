import { groupLine, jobLine } from './scheduler-log.js';

const now = new Date('2017-11-17T01:52:34.500Z');

describe('the CSV log of the scheduler', () => {
  it('has a line for a job with its times and error', () => {
    const line = jobLine(
      {
        id: '42',
        groupId: '41',
        ownerId: '1',
        state: 'Failed',
        projectName: 'core/redis',
        createdAt: '2017-11-17T01:52:00.000Z',
        buildStartedAt: '2017-11-17T01:52:04.000Z',
        buildFinishedAt: '2017-11-17T01:52:34.000Z',
        error: 'wk:run:5',
      },
      now,
    );
    expect(line).toBe(
      '2017-11-17 01:52:34,J,41,42,Failed,core/redis,4,30,2017-11-17 01:52:04,2017-11-17 01:52:34,wk:run:5',
    );
  });

  it('leaves out what is not known yet', () => {
    const job = {
      id: '42',
      groupId: '41',
      ownerId: '1',
      state: 'Pending',
      projectName: 'core/redis',
      createdAt: '2017-11-17T01:52:00.000Z',
    } as const;
    expect(jobLine(job, now)).toBe('2017-11-17 01:52:34,J,41,42,Pending,core/redis,,,,,');
  });

  it('has a line for a group', () => {
    const line = groupLine({ id: '41', state: 'Dispatching', projectName: 'core/redis' }, now);
    expect(line).toBe('2017-11-17 01:52:34,G,41,Dispatching,core/redis');
  });
});
