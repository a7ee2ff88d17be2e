import { z } from 'zod';
import type { FaultKind } from '../fault-kind.js';
import type { ContainerLimits } from '../node-containers.port.js';
import { nodeParameter } from './parameter-schemas.js';
import { noTarget } from './run-on-node.js';

const beforeSchema = z.object({
  memoryBytes: z.number(),
  memoryAndSwapBytes: z.number(),
  cpus: z.number(),
});
type Before = z.infer<typeof beforeSchema>;

interface LimitFault<Parameters extends { node: string }> {
  name: string;
  title: string;
  parameters: z.ZodType<Parameters>;
  summary(parameters: Parameters): string;
  limits(parameters: Parameters, before: Before): Partial<ContainerLimits>;
  /** Those of the limits before that have to come back. */
  restored(before: Before): Partial<ContainerLimits>;
}

function limitFault<Parameters extends { node: string }>(
  kind: LimitFault<Parameters>,
): FaultKind<Parameters, Before> {
  return {
    name: kind.name,
    title: kind.title,
    parameters: kind.parameters,
    before: beforeSchema,
    capabilities: ['container.limits'],
    plan: (parameters) => ({
      summary: kind.summary(parameters),
      steps: ['change the limits of its container'],
      targets: [parameters.node],
    }),
    async observe({ containers }, { node }) {
      const { status, limits } = await containers.state(node);
      if (status !== 'running') throw noTarget(`${node} does not run: it is ${status}.`);
      return limits;
    },
    apply: ({ containers }, parameters, before) =>
      containers.limit(parameters.node, kind.limits(parameters, before)),
    revert: ({ containers }, { node }, before) => containers.limit(node, kind.restored(before)),
  };
}

const MIB = 1024 ** 2;

/** A machine has less memory than before: what needs more is swept away by the kernel. */
export const containerMemoryFault = limitFault({
  name: 'container.memory',
  title: 'A machine has too little memory',
  parameters: z.strictObject({
    node: nodeParameter.describe('Node whose machine is meant'),
    bytes: z
      .number()
      .int()
      .min(8 * MIB)
      .describe('Memory that it has from then on; less than it uses now may be refused'),
  }),
  summary: ({ node, bytes }) => `${node} has ${Math.round(bytes / MIB)} MiB of memory`,
  limits: ({ bytes }) => ({ memoryBytes: bytes, memoryAndSwapBytes: bytes }),
  restored: ({ memoryBytes, memoryAndSwapBytes }) => ({ memoryBytes, memoryAndSwapBytes }),
});

/** A machine gets little time of its processors, as beside a noisy neighbour. */
export const containerCpuFault = limitFault({
  name: 'container.cpu',
  title: 'A machine has too little processor time',
  parameters: z.strictObject({
    node: nodeParameter.describe('Node whose machine is meant'),
    share: z.number().min(0.01).max(1).describe('Share of one processor that it gets'),
  }),
  summary: ({ node, share }) => `${node} gets ${Math.round(share * 100)} % of a processor`,
  limits: ({ share }) => ({ cpus: share }),
  restored: ({ cpus }) => ({ cpus }),
});
