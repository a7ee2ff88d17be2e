import { z } from 'zod';
import { durationMs, durationSchema } from '#contracts';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { lookUntil } from './look-until.js';
import { nodeTempo } from './node-tempo.js';
import { nodeParameter } from './parameter-schemas.js';
import { findProcesses, signalProcesses } from './process-lookup.js';
import { processParameter } from './process-parameter.js';
import { noTarget } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the process runs'),
  process: processParameter.describe('Which process; something has to bring it back each time'),
  every: durationSchema
    .refine((text) => durationMs(text) >= 1_000, 'choose at least 1s')
    .describe('So often it is looked for, and ended when it is there'),
});
type Parameters = z.infer<typeof parametersSchema>;

/** Most processes that a pattern may match; more means that it is too broad. */
const PROCESS_LIMIT = 16;
/** A supervisor that restarts what was ended gets this long. */
const RETURN_LIMIT_MS = 45_000;

/** A process ends again each time that it has come back. The inverse lets it be, and waits until it is there. */
export const processCrashLoopFault: FaultKind<Parameters, object> = {
  name: 'process.crash-loop',
  title: 'A process ends again and again',
  parameters: parametersSchema,
  before: z.object({}),
  capabilities: [],

  plan({ node, process, every }) {
    const which =
      'pidFile' in process ? `the process of ${process.pidFile}` : `processes like "${process.pattern}"`;
    return {
      summary: `On ${node}, ${which} ends again and again`,
      steps: [`kill -s KILL: ${which}`, `again every ${every}, when it is back`],
      targets: [node],
    };
  },

  async observe(context, { node, process }) {
    const found = await findProcesses(context, node, process);
    if (found.length === 0) throw noTarget(`No process on ${node} matches ${JSON.stringify(process)}.`);
    if (found.length > PROCESS_LIMIT)
      throw noTarget(`${found.length} processes on ${node} match: choose a narrower pattern.`);
    return {};
  },

  apply: endIt,

  sustain: {
    async everyMs(context, { node, every }) {
      return durationMs(every) / (await nodeTempo(context, node));
    },
    act: endIt,
  },

  async revert(context, { node, process }) {
    const isBack = async () => (await findProcesses(context, node, process)).length > 0;
    if (!(await lookUntil(context, RETURN_LIMIT_MS, isBack)))
      throw new AppError('fault.revert-failed', `What was ended on ${node} did not come back.`);
  },
};

async function endIt(context: FaultContext, { node, process }: Parameters): Promise<void> {
  const found = await findProcesses(context, node, process);
  const pids = found.map(({ pid }) => pid);
  await signalProcesses(context, node, 'KILL', pids);
}
