import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

const PID_FILE = '/run/limited.pid';

/** Starts a process of an account that only waits, with a limit as services have it; the one before it ends. */
async function startLimited(node: DatastoreContainer, account: string): Promise<void> {
  await node.sh(
    `pkill -KILL -f '^sleep 4712$'; rm -f ${PID_FILE}; install -m 666 /dev/null ${PID_FILE}
    prlimit --nofile=4096 setsid -f setpriv --reuid=${account} --regid=${account} --clear-groups \
      bash -c 'echo $$ > ${PID_FILE}; exec sleep 4712' < /dev/null > /dev/null 2>&1`,
  );
  await node.until(`ps -o user=,args= -p $(cat ${PID_FILE})`, new RegExp(`^${account} +sleep 4712`));
}

const limit = (node: DatastoreContainer) =>
  node.sh(`sed -n 's/^Max open files *\\([^ ]*\\).*/\\1/p' /proc/$(cat ${PID_FILE})/limits`);

export const processLimitCases: FaultCase<DatastoreContainer>[] = ['root', 'hab'].map((account) => ({
  fault: 'process.limit',
  what: `files of a process of ${account}`,
  arrange: (node) => startLimited(node, account),
  parameters: ({ id }) => ({ node: id, process: { pidFile: PID_FILE }, openFiles: 8 }),
  bad: {
    'no process': { process: {} },
    'fewer files than every process has': { openFiles: 2 },
    'half a file': { openFiles: 8.5 },
  },
  noTarget: {
    'no such pid file': { process: { pidFile: '/run/nothing.pid' } },
    'several processes': { process: { pattern: '...' } },
    'no lower limit than it has': { openFiles: 4096 },
  },
  look: limit,
  damaged: /^8\n$/,
}));
