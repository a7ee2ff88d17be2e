import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import type { ContainerAct } from '../node-containers.port.js';
import { nodeParameter } from './parameter-schemas.js';
import { noTarget } from './run-on-node.js';

const parametersSchema = z.strictObject({ node: nodeParameter.describe('Node whose machine is meant') });
type Parameters = z.infer<typeof parametersSchema>;
const beforeSchema = z.object({ startedAt: z.string() });
type Before = z.infer<typeof beforeSchema>;

/** A machine that was started again gets this long to be well. */
const READY_LIMIT_MS = 45_000;
const LOOK_EVERY_MS = 250;

interface ContainerFault {
  act: ContainerAct;
  /** What brings it back; absent: it comes back by itself. */
  inverse: ContainerAct;
  title: string;
  does: string;
}

function containerFault({ act, inverse, title, does }: ContainerFault): FaultKind<Parameters, Before> {
  return {
    name: `container.${act}`,
    title,
    parameters: parametersSchema,
    before: beforeSchema,
    capabilities: [],
    plan: ({ node }) => ({
      summary: `${node} ${does}`,
      steps: [`${act} the container of ${node}`],
      targets: [node],
    }),
    async observe({ containers }, { node }) {
      const { status, startedAt } = await containers.state(node);
      if (status !== 'running') throw noTarget(`${node} does not run: it is ${status}.`);
      return { startedAt };
    },
    apply: ({ containers }, { node }) => containers.act(node, act),
    async revert(context, { node }) {
      await context.containers.act(node, inverse);
      await awaitWell(context, node);
    },
  };
}

async function awaitWell(context: FaultContext, node: string): Promise<void> {
  const deadlineMs = context.clock.monotonicMs() + READY_LIMIT_MS;
  for (;;) {
    const { status, isHealthy } = await context.containers.state(node);
    if (status === 'running' && isHealthy !== false) return;
    if (context.clock.monotonicMs() >= deadlineMs)
      throw new AppError('fault.revert-failed', `${node} did not become well again: it is ${status}.`);
    await context.clock.wait(LOOK_EVERY_MS, context.signal);
  }
}

/** The machine goes away at once, as when its power fails. */
export const containerKillFault = containerFault({
  act: 'kill',
  inverse: 'start',
  title: 'A machine dies',
  does: 'dies without warning',
});

/** The machine is shut down in an orderly way. */
export const containerStopFault = containerFault({
  act: 'stop',
  inverse: 'start',
  title: 'A machine is shut down',
  does: 'is shut down',
});

/** Every process of the machine stands still; its connections stay open and nobody answers. */
export const containerPauseFault = containerFault({
  act: 'pause',
  inverse: 'unpause',
  title: 'A machine stands still',
  does: 'stands still',
});

/** The machine starts anew: what was in memory is gone, what is on its disk stays. */
export const containerRestartFault = containerFault({
  act: 'restart',
  inverse: 'start',
  title: 'A machine is restarted',
  does: 'is restarted',
});
