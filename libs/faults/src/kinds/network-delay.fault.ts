import { z } from 'zod';
import { durationMs, durationSchema } from '#contracts';
import type { FaultKind } from '../fault-kind.js';
import {
  findPort,
  freePort,
  INTERCEPT_CAPABILITIES,
  type Interception,
  interceptionSchema,
  interceptPort,
} from './intercepted-port.js';
import { portParameter } from './network-flow.js';
import { nodeParameter } from './parameter-schemas.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node that takes the connections'),
  port: portParameter.describe('TCP port at which it takes them'),
  delay: durationSchema
    .refine((text) => durationMs(text) >= 1 && durationMs(text) <= 30_000, 'choose at most 30s')
    .describe('How much later every byte arrives, in each direction'),
});
type Parameters = z.infer<typeof parametersSchema>;

/**
 * What comes to a port of a node, and what it answers, arrives late. By a proxy and not by tc's netem, which many kernels
 * lack: so it is the same everywhere.
 */
export const networkDelayFault: FaultKind<Parameters, Interception> = {
  name: 'network.delay',
  title: 'Bytes arrive late',
  parameters: parametersSchema,
  before: interceptionSchema,
  capabilities: INTERCEPT_CAPABILITIES,
  plan: ({ node, port, delay }) => ({
    summary: `What is sent to ${node}:${port}, and back, arrives ${delay} later`,
    steps: [`A proxy in front of port ${port} holds every byte back for ${delay}`],
    targets: [node],
  }),
  observe: (context, { node, port }) => findPort(context, node, port),
  apply(context, parameters, before) {
    const { address, proxyPort } = before;
    const command = ['node', '/usr/local/lib/network/delay.mjs'].concat(
      [proxyPort, address, parameters.port, durationMs(parameters.delay)].map(String),
    );
    return interceptPort(context, parameters, before, command);
  },
  revert: (context, { node }, before) => freePort(context, node, before),
};
