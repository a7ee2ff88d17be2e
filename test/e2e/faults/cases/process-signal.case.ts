import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

/** Holds the number of the process that {@link startWorker} starts. */
export const WORKER_PID_FILE = '/run/worker.pid';

/** Starts a process that only waits; the one before it ends. */
export async function startWorker(node: DatastoreContainer): Promise<void> {
  await node.sh(
    `pkill -KILL -x sleep; setsid -f bash -c 'echo $$ > ${WORKER_PID_FILE}; exec sleep 4711' > /dev/null 2>&1 < /dev/null`,
  );
  await node.until(`ps -o args= -p $(cat ${WORKER_PID_FILE})`, /sleep 4711/);
}

/** State letter of the process of {@link startWorker}. */
export async function workerState(node: DatastoreContainer): Promise<string> {
  return (await node.sh(`ps -o stat= -p $(cat ${WORKER_PID_FILE}) | cut -c1`)).trim();
}

const bad = {
  'a signal that has no inverse': { signal: 'USR1' },
  'no process': { process: {} },
  'a pattern that matches too much': { process: { pattern: 'x' } },
};

export const processSignalCases: FaultCase<DatastoreContainer>[] = [
  {
    fault: 'process.signal',
    what: 'STOP by pid file',
    arrange: startWorker,
    parameters: ({ id }) => ({ node: id, process: { pidFile: WORKER_PID_FILE }, signal: 'STOP' }),
    bad,
    noTarget: { 'no such pid file': { process: { pidFile: '/run/nothing.pid' } } },
    look: workerState,
    damaged: /^T$/,
  },
  {
    fault: 'process.signal',
    what: 'STOP by command line',
    arrange: startWorker,
    parameters: ({ id }) => ({ node: id, process: { pattern: '^sleep 4711$' }, signal: 'STOP' }),
    bad,
    noTarget: { 'no such process': { process: { pattern: 'no such process at all' } } },
    look: workerState,
    damaged: /^T$/,
  },
];
