import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { serviceParameter } from './parameter-schemas.js';
import { noTarget, runOnNode, said } from './run-on-node.js';
import { bringUp, requireUp, stopService } from './supervised-service.js';

const restartSchema = z.object({
  restart: serviceParameter
    .optional()
    .describe('Service under hab on that node which reads the file only when it starts: it is restarted'),
  abruptly: z
    .boolean()
    .default(false)
    .describe('It is killed instead of stopped, and whatever it would have cleaned up stays'),
});
type Restart = z.infer<typeof restartSchema>;

type OnNode = { node: string };

/** Longer than `hab sup start` waits for a service that does not come up. */
const START_LIMIT_MS = 30_000;
const KILL = `kill -KILL "$(cat "/hab/svc/\${1##*/}/PID")"`;

/**
 * Gives a kind of damage to files the service that reads them: it is restarted once the damage is done, and again once
 * it is undone, so that it runs with what is there. Whether it comes up with the damage is up to it.
 */
export function readAtStart<Parameters extends OnNode, Before extends object>(
  kind: FaultKind<Parameters, Before>,
): FaultKind<Parameters & Restart, Before> {
  return {
    ...kind,
    parameters: withRestart(kind.parameters),

    plan(parameters) {
      const { restart, abruptly } = parameters;
      const plan = kind.plan(parameters);
      const step = `${abruptly ? 'kill' : 'restart'} ${restart} on ${parameters.node}`;
      return restart ? { ...plan, steps: [...plan.steps, step] } : plan;
    },

    async observe(context, parameters) {
      const service = readerOf(parameters);
      if (service) await requireUp(context, service);
      return kind.observe(context, parameters);
    },

    async apply(context, parameters, before) {
      await kind.apply(context, parameters, before);
      if (parameters.restart && parameters.abruptly) await kill(context, parameters);
      else if (parameters.restart) await restartWith(context, parameters);
    },

    async revert(context, parameters, before) {
      const service = readerOf(parameters);
      // Stopped first: what reads the file when it starts may write it then, too, and one that fails starts all the time.
      if (service) await stopService(context, service);
      await kind.revert(context, parameters, before);
      if (service) await bringUp(context, service, 'fault.revert-failed');
    },
  };
}

function withRestart<Parameters extends OnNode>(
  parameters: z.ZodType<Parameters>,
): z.ZodType<Parameters & Restart> {
  if (!(parameters instanceof z.ZodObject)) throw new Error('parameters of a fault are an object');
  return parameters.extend(restartSchema.shape) as unknown as z.ZodType<Parameters & Restart>;
}

function readerOf({ node, restart }: OnNode & Restart) {
  return restart ? { node, by: 'hab' as const, service: restart } : null;
}

/** The supervisor starts it again. */
async function kill(context: FaultContext, { node, restart = '' }: OnNode & Restart): Promise<void> {
  const result = await runOnNode(context, node, { command: ['sh', '-c', KILL, 'sh', restart] });
  if (result.exitStatus !== 0)
    throw noTarget(`${restart} on ${node} ended before it could be killed: ${said(result)}`);
}

/** That the service does not come up may be just what the damage is for. */
async function restartWith(context: FaultContext, parameters: OnNode & Restart): Promise<void> {
  const service = readerOf(parameters);
  if (!service) return;
  await stopService(context, service);
  const command = ['hab', 'sup', 'start', service.service];
  const started = await runOnNode(context, service.node, { command, timeoutMs: START_LIMIT_MS });
  if (started.exitStatus === 127)
    throw new AppError('fault.apply-failed', `hab on ${service.node} cannot be run: ${said(started)}`);
}
