import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

const STARTS = '/run/starts';
/** Whoever brings the process back: at once, and counting. */
const KEEPER = `while :; do echo >> ${STARTS}; sleep 4711; done`;
/** Ended every second, it comes back within this also on a machine that is very busy. */
const WATCH_SECONDS = 12;

export const crashLoopCase: FaultCase<DatastoreContainer> = {
  fault: 'process.crash-loop',
  what: 'a process that somebody brings back',
  async arrange(node) {
    await node.sh(
      `pkill -KILL -f '^bash -c while' ; pkill -KILL -x sleep; rm -f ${STARTS}; setsid -f bash -c '${KEEPER}' > /dev/null 2>&1 < /dev/null`,
    );
    await node.until(`pgrep -xf 'sleep 4711'`.replaceAll("'", "'\\''"), /^[0-9]+$/);
  },
  parameters: ({ id }) => ({ node: id, process: { pattern: '^sleep 4711$' }, every: '1s' }),
  bad: { 'no pause at all': { every: '0s' }, 'no pattern': { process: { pattern: '' } } },
  noTarget: { 'no such process': { process: { pattern: 'no such process at all' } } },
  async look(node) {
    const onceMore = `[ $(wc -l < ${STARTS}) -gt $0 ]`;
    const told = await node.sh(
      `timeout ${WATCH_SECONDS} bash -c 'until ${onceMore}; do sleep 0.2; done' $(wc -l < ${STARTS}) && echo ends again || echo lives`,
    );
    return told.trim();
  },
  damaged: /^ends again$/,
};
