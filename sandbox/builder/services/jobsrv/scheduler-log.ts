import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Job } from '../wire/job-messages.js';
import type { ScheduledGroup } from './group.repository.js';

/** Line of the scheduler's CSV log for a group's new state. */
export function groupLine(group: Pick<ScheduledGroup, 'id' | 'state' | 'projectName'>, now: Date): string {
  return [timeText(now), 'G', group.id, group.state, group.projectName].join(',');
}

/** Line for a job's new state: offset, duration (seconds), start and stop of the build, then its error. */
export function jobLine(job: Job, now: Date): string {
  const { createdAt, buildStartedAt: start, buildFinishedAt: stop } = job;
  const times = [
    start === undefined ? '' : secondsBetween(createdAt, start),
    start === undefined || stop === undefined ? '' : secondsBetween(start, stop),
    start === undefined ? '' : timeText(new Date(start)),
    stop === undefined ? '' : timeText(new Date(stop)),
  ];
  const fields = [
    timeText(now),
    'J',
    job.groupId,
    job.id,
    job.state,
    job.projectName,
    ...times,
    job.error ?? '',
  ];
  return fields.join(',');
}

/** The file `builder-scheduler.log`: one line for each change of a group or job. */
export class SchedulerLog {
  constructor(private readonly path: string) {}

  /** @throws Error when the directory cannot be made. */
  async open(): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
  }

  async group(group: Pick<ScheduledGroup, 'id' | 'state' | 'projectName'>): Promise<void> {
    await appendFile(this.path, `${groupLine(group, new Date())}\n`);
  }

  async job(job: Job): Promise<void> {
    await appendFile(this.path, `${jobLine(job, new Date())}\n`);
  }
}

function timeText(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ');
}

function secondsBetween(from: string, to: string): string {
  return ((Date.parse(to) - Date.parse(from)) / 1_000).toFixed(0);
}
