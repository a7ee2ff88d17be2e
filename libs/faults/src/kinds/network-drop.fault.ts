import { z } from 'zod';
import { flowParameters, flowText } from './network-flow.js';
import { packetFault } from './packet-fault.js';

/** Packets of one flow vanish without a word: whoever waits for them waits until its own patience ends. */
export const networkDropFault = packetFault({
  name: 'network.drop',
  title: 'Packets of a flow vanish',
  parameters: z.strictObject(flowParameters),
  plan: (flow) => ({
    summary: `On ${flow.node}, ${flowText(flow)} vanish`,
    steps: [`iptables: DROP ${flowText(flow)}`],
  }),
  flow: (flow) => flow,
  fate: () => ({ match: [], target: ['DROP'] }),
});
