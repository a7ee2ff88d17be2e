import { z } from 'zod';
import { flowParameters, flowText } from './network-flow.js';
import { packetFault } from './packet-fault.js';

/** A share of a flow's packets vanishes at random: all works, but slowly and now and then not at all. */
export const networkLossFault = packetFault({
  name: 'network.loss',
  title: 'A share of packets is lost',
  parameters: z.strictObject({
    ...flowParameters,
    percent: z.number().min(1).max(100).describe('How many of a hundred packets are lost'),
  }),
  capabilities: ['network.statistic'],
  plan: (flow) => ({
    summary: `On ${flow.node}, ${flow.percent} % of ${flowText(flow)} are lost`,
    steps: [`iptables: DROP at random ${flow.percent} % of ${flowText(flow)}`],
  }),
  flow: (flow) => flow,
  fate: ({ percent }) => ({
    match: ['-m', 'statistic', '--mode', 'random', '--probability', (percent / 100).toFixed(4)],
    target: ['DROP'],
  }),
});
