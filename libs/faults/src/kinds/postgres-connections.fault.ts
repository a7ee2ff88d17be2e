import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { asNumber, queryDatabase } from './database-query.js';
import { endSessions, openSessions } from './forgotten-session.js';
import { startIdleClients } from './idle-clients.js';
import { lookUntil } from './look-until.js';
import { accountParameter, identifierParameter, nodeParameter } from './parameter-schemas.js';
import { processIdentitySchema } from './process-identity.js';
import { noTarget } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node of the database server, on which the program runs'),
  login: accountParameter.default('hab').describe('Unix account that started the program'),
  user: accountParameter.default('hab').describe('Database user, whom the server knows by the Unix account'),
  database: identifierParameter.describe('Database'),
  program: z
    .string()
    .regex(/^[a-z][a-z0-9-]{3,30}$/, 'use lower-case letters, digits and "-", four at least')
    .describe('Name of the program, and of its sessions'),
  count: z.number().int().min(1).max(500).describe('Sessions that it keeps open'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ processes: z.array(processIdentitySchema) });

const FILL_LIMIT_MS = 45_000;
const END_LIMIT_MS = 15_000;

/**
 * A program that opens one session after the other and gives none back. What stands in its way it ends: without that,
 * services that are connected would go on as if nothing had happened.
 */
export const postgresConnectionsFault: FaultKind<Parameters, z.infer<typeof beforeSchema>> = {
  name: 'postgres.connections',
  title: 'A program holds many idle connections of a database',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, login, database, program, count }) {
    return {
      summary: `${program} on ${node} holds ${count} connections of its database server`,
      steps: [`as ${login}: ${program} connects ${count} times to ${database}, and ends who is in its way`],
      targets: [node],
    };
  },

  async observe(context, parameters) {
    const { node, database, count } = parameters;
    const limit = asNumber(await queryDatabase(context, parameters, 'SHOW max_connections;'));
    if (limit === null) throw noTarget(`No database ${database} answers on ${node}.`);
    if (count >= limit) throw noTarget(`The server on ${node} allows ${limit} connections: choose fewer.`);
    const running = await openSessions(context, placeOf(parameters));
    return { processes: running.map(({ pid, startTime }) => ({ pid, startTime })) };
  },

  async apply(context, parameters) {
    await startIdleClients(context, parameters);
    const filled = await lookUntil(context, FILL_LIMIT_MS, async () => {
      return ((await countSessions(context, parameters)) ?? 0) >= parameters.count;
    });
    if (!filled)
      throw new AppError('fault.apply-failed', `${parameters.program} did not get all its connections.`);
  },

  async revert(context, parameters, { processes }) {
    await endSessions(context, placeOf(parameters), processes);
    const ended = await lookUntil(context, END_LIMIT_MS, async () => {
      return !(await countSessions(context, parameters));
    });
    if (!ended) throw new AppError('fault.revert-failed', `Sessions of ${parameters.program} do not end.`);
  },
};

function placeOf({ node, login, program }: Parameters) {
  return { from: node, login, line: [program] };
}

/** null when no server answers. */
async function countSessions(context: FaultContext, parameters: Parameters): Promise<number | null> {
  const sql = `SELECT count(*) FROM pg_stat_activity WHERE application_name = '${parameters.program}';`;
  return asNumber(await queryDatabase(context, parameters, sql));
}
