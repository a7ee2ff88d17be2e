import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultKind } from '../fault-kind.js';
import { endSession, type LoginSession, newSession, processesOf, startInSession } from './login-session.js';
import { accountParameter, commandParameter, nodeParameter } from './parameter-schemas.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which it runs'),
  user: accountParameter.describe('Unix account that started it'),
  command: commandParameter.describe('Program and arguments'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ session: z.number().int().positive() });
type Before = z.infer<typeof beforeSchema>;

/** Something that fails to start fails by then. */
const SETTLE_MS = 300;

/** Somebody started a process by hand and left it: a second instance, a forgotten tool. Ended on revert. */
export const processStartFault: FaultKind<Parameters, Before> = {
  name: 'process.start',
  title: 'A process that somebody started by hand was left running',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, user, command }) {
    return {
      summary: `On ${node}, ${user} has left "${command[0]}" running`,
      steps: [`as ${user}: ${command.join(' ')}`, 'leave it running'],
      targets: [node],
    };
  },

  async observe(context, { node, user, command }) {
    return { session: await newSession(context, { node, user }, command[0] ?? '') };
  },

  async apply(context, parameters, before) {
    const place = placeOf(parameters, before);
    await startInSession(context, place, parameters.command);
    await context.clock.wait(SETTLE_MS, context.signal);
    if ((await processesOf(context, place)).length === 0)
      throw new AppError('fault.apply-failed', `"${parameters.command[0]}" on ${place.node} ended at once.`);
  },

  async revert(context, parameters, before) {
    await endSession(context, placeOf(parameters, before));
  },
};

function placeOf({ node, user }: Parameters, { session }: Before): LoginSession {
  return { node, user, session };
}
