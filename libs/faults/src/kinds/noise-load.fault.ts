import { z } from 'zod';
import { durationMs } from '#contracts';
import type { FaultKind } from '../fault-kind.js';
import { endSession, newSession, startInSession } from './login-session.js';
import { nodeTempo } from './node-tempo.js';
import { accountParameter, commandParameter, lastsParameter, nodeParameter } from './parameter-schemas.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which it runs'),
  user: accountParameter.describe('Unix account that runs it'),
  command: commandParameter.describe('Harmless work: program and arguments'),
  lasts: lastsParameter.describe('It is ended after this long, if it has not ended before'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ session: z.number().int().positive(), seconds: z.number().positive() });
type Before = z.infer<typeof beforeSchema>;

/** Somebody's harmless work on a node, such as a nightly job: it shows and costs, and ends by itself. */
export const noiseLoadFault: FaultKind<Parameters, Before> = {
  name: 'noise.load',
  title: 'Harmless work runs on a node',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, user, command, lasts }) {
    return {
      summary: `On ${node}, ${user} works with "${command[0]}" for ${lasts} at most`,
      steps: [`as ${user}: ${command.join(' ')}`],
      targets: [node],
    };
  },

  async observe(context, { node, user, command, lasts }) {
    const seconds = durationMs(lasts) / 1_000 / (await nodeTempo(context, node));
    return { session: await newSession(context, { node, user }, command[0] ?? ''), seconds };
  },

  async apply(context, { node, user, command }, { session, seconds }) {
    await startInSession(context, { node, user, session }, ['timeout', `${seconds.toFixed(1)}s`, ...command]);
  },

  async revert(context, { node, user }, { session }) {
    await endSession(context, { node, user, session });
  },
};
