import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

const SERVICE = 'core/builder-datastore';
const PID_FILE = '/hab/svc/builder-datastore/PID';

/** What the supervisor says of the one service that the node has. */
const state = (node: DatastoreContainer): Promise<string> =>
  node.sh(`hab sup status ${SERVICE} | awk 'NR == 2 { print $1, $3 }'`);

const bad = {
  'an option for a service': { service: '--all' },
  'a service with a path': { service: 'core/../builder-datastore' },
  'another tool': { by: 'sh' },
};
const noTarget = {
  'no such service': { service: 'core/builder-router' },
  'no such unit': { service: 'sentinel', by: 'systemctl' },
};

export const serviceStopCase: FaultCase<DatastoreContainer> = {
  fault: 'service.stop',
  what: 'a service that the supervisor keeps running',
  arrange: async (node) => {
    await node.sh(`hab sup start ${SERVICE}`);
  },
  parameters: ({ id }) => ({ node: id, service: SERVICE }),
  bad,
  noTarget,
  look: state,
  damaged: / down$/m,
};

export const serviceRestartCase: FaultCase<DatastoreContainer> = {
  fault: 'service.restart',
  what: 'a service that loses what it had in memory',
  arrange: async (node) => {
    await node.sh(`hab sup start ${SERVICE}; cat ${PID_FILE} > /run/first`);
  },
  parameters: ({ id }) => ({ node: id, service: SERVICE }),
  bad,
  noTarget,
  look: async (node) => {
    const isFirst = await node.sh(`cmp -s ${PID_FILE} /run/first && echo first || echo another`);
    return `${await state(node)} ${isFirst}`;
  },
  damaged: / up\n? another$/m,
  remains: / up\n? another$/m,
};
