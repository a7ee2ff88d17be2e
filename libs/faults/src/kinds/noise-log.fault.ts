import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultKind } from '../fault-kind.js';
import { accountParameter, commandParameter, nodeParameter } from './parameter-schemas.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which it runs'),
  user: accountParameter.describe('Unix account that runs it'),
  command: commandParameter.describe(
    'Harmless command whose output goes to the log, as that of a nightly job',
  ),
  tag: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/, 'write the name of a program')
    .describe('Program that the log names'),
});
type Parameters = z.infer<typeof parametersSchema>;

/** Whatever the command says, and however it ends, is logged. */
const LOG = 'tag=$1; shift; "$@" 2>&1 </dev/null | logger -t "$tag"';

/** A real command runs and its real output goes through the node's own logger: odd, and harmless. */
export const noiseLogFault: FaultKind<Parameters, object> = {
  name: 'noise.log',
  title: 'Harmless lines turn up in the log of a node',
  parameters: parametersSchema,
  before: z.object({}),
  capabilities: [],

  plan({ node, user, command, tag }) {
    return {
      summary: `On ${node}, ${tag} logs what "${command[0]}" says`,
      steps: [`as ${user}: ${command.join(' ')} | logger -t ${tag}`],
      targets: [node],
    };
  },

  async observe(context, { node, user }) {
    const found = await runOnNode(context, node, {
      user,
      command: ['sh', '-c', 'command -v logger && test -S /dev/log'],
    });
    if (found.exitStatus !== 0) throw noTarget(`Nothing takes lines for the log on ${node}.`);
    return {};
  },

  async apply(context, { node, user, command, tag }) {
    const result = await runOnNode(context, node, {
      command: ['sh', '-c', LOG, 'sh', tag, ...command],
      user,
    });
    if (result.exitStatus !== 0)
      throw new AppError('fault.apply-failed', `Nothing was logged on ${node}: ${said(result)}`);
  },

  // What a log has taken in is history; nothing of it runs on.
  revert: async () => undefined,
};
