import type { ConstructorOptions, QueueOptions } from 'pg-boss';

const DAY_SECONDS = 24 * 3_600;

/** Looking every 2 s is the floor below the alarms: it finds what an alarm missed. */
export const FLOOR_SECONDS = 2;

/** How the queue works on Postgres. */
export function bossOptions(url: string): ConstructorOptions {
  return {
    connectionString: url,
    application_name: 'simsup jobs',
    max: 6,
    // No recurring schedules; that part of the queue would only poll.
    schedule: false,
    // Finds jobs whose server was killed: with the heartbeat below, within 20 s.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  };
}

/** How every kind of job is kept, retried and given up. */
export const queueOptions: QueueOptions = {
  heartbeatSeconds: 10,
  expireInSeconds: 3_600,
  retryLimit: 5,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  deleteAfterSeconds: 30 * DAY_SECONDS,
  retentionSeconds: 30 * DAY_SECONDS,
};
