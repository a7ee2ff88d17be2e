import { z } from 'zod';
import { flowParameters, flowText } from './network-flow.js';
import { packetFault } from './packet-fault.js';

const parametersSchema = z
  .strictObject({
    ...flowParameters,
    with: z
      .enum(['tcp-reset', 'icmp'])
      .describe('tcp-reset: as if the process were gone; icmp: as a firewall that says so'),
  })
  .refine(
    ({ with: answer, port, connections, protocol }) =>
      answer === 'icmp' || (protocol === 'tcp' && (port !== undefined || connections === 'current')),
    'a tcp-reset needs a TCP port, or connections: current',
  );

/** Packets of one flow are refused: whoever sent them is told so at once. */
export const networkRejectFault = packetFault({
  name: 'network.reject',
  title: 'Packets of a flow are refused',
  parameters: parametersSchema,
  plan: (flow) => ({
    summary: `On ${flow.node}, ${flowText(flow)} are refused`,
    steps: [`iptables: REJECT with ${flow.with}, ${flowText(flow)}`],
  }),
  flow: (flow) => flow,
  fate: ({ with: answer }) => ({
    match: [],
    target: ['REJECT', '--reject-with', answer === 'icmp' ? 'icmp-port-unreachable' : 'tcp-reset'],
  }),
});
