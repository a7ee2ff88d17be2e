import type { Jobs, Transaction } from '#store';
import type { Practice } from '../practice.js';

/** Jobs of a practice. Each carries `{practiceId}`. */
export const PREPARE_JOB = 'practice.prepare';
export const INJECT_JOB = 'practice.inject';

/** Before the start a sandbox is leased and proved healthy: this long before, which covers a cold provision. */
export const PREPARE_LEAD_MS = 120_000;

type Plan = Pick<Practice, 'id' | 'startsAt' | 'planRevision'>;

/** Puts the jobs of a plan into the queue: each plan has its own. */
export async function sendStartJobs(jobs: Jobs, plan: Plan, tx: Transaction): Promise<void> {
  const { id, startsAt } = plan;
  const data = { practiceId: id };
  const key = keyOf(plan);
  if (!startsAt) {
    await jobs.send(PREPARE_JOB, data, { key }, tx);
    return;
  }
  // An instant that is past is due at once, whatever this server's clock says.
  const prepareAt = new Date(startsAt.getTime() - PREPARE_LEAD_MS);
  await jobs.send(PREPARE_JOB, data, { at: prepareAt, key }, tx);
  await jobs.send(INJECT_JOB, data, { at: startsAt, key }, tx);
}

/** Takes the jobs of a plan back that no longer holds. One that has begun finds that the plan has changed. */
export async function cancelStartJobs(jobs: Jobs, plan: Plan, tx: Transaction): Promise<void> {
  for (const name of [PREPARE_JOB, INJECT_JOB]) await jobs.cancel(name, keyOf(plan), tx);
}

function keyOf({ id, planRevision }: Plan): string {
  return `${id}/${planRevision}`;
}
