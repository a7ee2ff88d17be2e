import { z } from 'zod';
import type { FlowParameters } from './network-flow.js';
import { packetFault } from './packet-fault.js';
import { nodeParameter } from './parameter-schemas.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node that is cut off'),
  from: nodeParameter.optional().describe('Only from this node; absent: from all'),
});

/** A node and another one, or all others, no longer hear each other. */
export const networkPartitionFault = packetFault({
  name: 'network.partition',
  title: 'A node is cut off from the network',
  parameters: parametersSchema,
  plan: ({ node, from }) => ({
    summary: `${node} is cut off from ${from ?? 'all other nodes'}`,
    steps: [`iptables: DROP all packets between ${node} and ${from ?? 'the network'}`],
  }),
  flow: ({ node, from }): FlowParameters => ({
    node,
    direction: 'both',
    protocol: 'tcp',
    connections: 'all',
    ...(from === undefined ? {} : { peer: from }),
  }),
  fate: () => ({ match: [], target: ['DROP'] }),
});
