import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { queryDatabase } from './database-query.js';
import { noTarget, said } from './run-on-node.js';

/** Where a build service keeps its queue, and the project that builds are asked for. */
export interface BuildQueue {
  /** Node of the database server. */
  datastore: string;
  /** origin/name; checked by {@link projectParameter}. */
  package: string;
}

/** Groups of builds of the project that have not ended. @throws AppError `fault.no-target` */
export async function openGroups(context: FaultContext, queue: BuildQueue): Promise<string[]> {
  const result = await ask(context, queue, `SELECT id ${open(queue)};`);
  if (result.exitStatus !== 0)
    throw noTarget(`No build queue answers on ${queue.datastore}: ${said(result)}`);
  return result.stdout.split('\n').filter(Boolean);
}

/** Cancels the open groups that were not there before. @throws AppError `fault.revert-failed` */
export async function cancelNewGroups(
  context: FaultContext,
  queue: BuildQueue,
  before: readonly string[],
): Promise<void> {
  const others = `AND id <> ALL ('{${before.join(',')}}')`;
  const result = await ask(
    context,
    queue,
    `SELECT count(shard_0.cancel_group(id)) ${open(queue)} ${others};`,
  );
  if (result.exitStatus !== 0)
    throw new AppError(
      'fault.revert-failed',
      `The builds of ${queue.package} could not be cancelled: ${said(result)}`,
    );
}

function open({ package: project }: BuildQueue): string {
  return `FROM shard_0.groups WHERE project_name = '${project}' AND group_state IN ('Queued', 'Pending', 'Dispatching')`;
}

function ask(context: FaultContext, { datastore }: BuildQueue, sql: string) {
  return queryDatabase(context, { node: datastore, user: 'hab', database: 'builder_jobsrv' }, sql);
}
