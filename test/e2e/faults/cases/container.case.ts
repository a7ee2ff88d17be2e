import type { FaultCase } from '../fault-case.js';
import type { NodePair } from '../node-pair.js';

const bad = { 'a node that is an option': { node: '--all' } };
const nothing = async (): Promise<void> => undefined;
const parameters = ({ server }: NodePair): object => ({ node: server });
const status = (pair: NodePair): Promise<string> => pair.inspect('{{.State.Status}}');
const LIMITS = 'cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes 2> /dev/null; true';
const CPU = 'cat /sys/fs/cgroup/cpu.max /sys/fs/cgroup/cpu/cpu.cfs_quota_us 2> /dev/null; true';

export const containerCases: FaultCase<NodePair>[] = [
  {
    fault: 'container.kill',
    what: 'a machine',
    arrange: nothing,
    parameters,
    bad,
    noTarget: {},
    look: status,
    damaged: /exited/,
  },
  {
    fault: 'container.stop',
    what: 'a machine',
    arrange: nothing,
    parameters,
    bad,
    noTarget: {},
    look: status,
    damaged: /exited/,
  },
  {
    fault: 'container.pause',
    what: 'a machine',
    arrange: nothing,
    parameters,
    bad,
    noTarget: {},
    look: status,
    damaged: /paused/,
  },
  {
    fault: 'container.memory',
    what: 'half of it',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, bytes: 2 ** 26 }),
    bad: { 'less than anything needs': { bytes: 1_000 } },
    noTarget: {},
    look: (pair) => pair.look(LIMITS),
    damaged: /^67108864$/m,
  },
  {
    fault: 'container.cpu',
    what: 'a tenth of one',
    arrange: nothing,
    parameters: ({ server }) => ({ node: server, share: 0.1 }),
    bad: { 'more than one processor': { share: 2 } },
    noTarget: {},
    look: (pair) => pair.look(CPU),
    damaged: /^10000\b/m,
  },
];
