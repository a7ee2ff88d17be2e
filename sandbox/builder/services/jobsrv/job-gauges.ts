import type { Metric } from '../kit/text-metrics.js';
import type { JobState } from '../wire/job-messages.js';
import type { GroupRepository } from './group.repository.js';
import type { JobRepository } from './job.repository.js';
import type { WorkerRoster } from './worker-roster.js';

type Gauge = 'waiting' | 'working' | 'failed' | 'completed';

const gaugeOf: Record<JobState, Gauge> = {
  Pending: 'waiting',
  Rejected: 'waiting',
  Dispatched: 'working',
  CancelPending: 'working',
  CancelProcessing: 'working',
  Complete: 'completed',
  Failed: 'failed',
  CancelComplete: 'failed',
};

/** Gauges of jobs and groups by state, counted in the database, and of workers, from their heartbeats. */
export function jobGauges(
  jobs: Pick<JobRepository, 'counts'>,
  groups: Pick<GroupRepository, 'unfinishedCounts'>,
  roster: Pick<WorkerRoster, 'counts'>,
): Metric[] {
  return [
    {
      name: 'job_state',
      help: 'Build jobs by state.',
      type: 'gauge',
      samples: async () => {
        const totals: Record<Gauge, number> = { waiting: 0, working: 0, failed: 0, completed: 0 };
        for (const { state, count } of await jobs.counts()) totals[gaugeOf[state]] += count;
        return Object.entries(totals).map(([state, value]) => ({ labels: { state }, value }));
      },
    },
    {
      name: 'group_state',
      help: 'Groups of builds that are not over, by state.',
      type: 'gauge',
      samples: async () => {
        const totals: Record<string, number> = { queued: 0, pending: 0, dispatching: 0 };
        for (const { state, count } of await groups.unfinishedCounts()) totals[state.toLowerCase()] = count;
        return Object.entries(totals).map(([state, value]) => ({ labels: { state }, value }));
      },
    },
    {
      name: 'worker_state',
      help: 'Workers that send heartbeats.',
      type: 'gauge',
      samples: () => Object.entries(roster.counts()).map(([state, value]) => ({ labels: { state }, value })),
    },
  ];
}
