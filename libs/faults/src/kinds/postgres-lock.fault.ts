import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { endSessions, leaveOpen, openSessions, type SessionPlace } from './forgotten-session.js';
import { accountParameter, identifierParameter, nodeParameter } from './parameter-schemas.js';
import { processIdentitySchema } from './process-identity.js';
import { noTarget, runOnNode } from './run-on-node.js';
import {
  countGranted,
  countHolders,
  LOCK_MODES,
  type LockMode,
  lockStatements,
  tableExists,
  terminateHolders,
} from './table-lock.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node of the database server'),
  from: nodeParameter.describe('Node on which the forgotten psql runs'),
  login: accountParameter.default('hab').describe('Unix account that left it open'),
  user: accountParameter.default('hab').describe('Database user, and Unix account on the database node'),
  database: identifierParameter.describe('Database'),
  table: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/, 'write table or schema.table, lower case')
    .describe('Table, with its schema'),
  mode: z
    .enum(Object.keys(LOCK_MODES) as [LockMode, ...LockMode[]])
    .default('ACCESS EXCLUSIVE')
    .describe('Mode of LOCK TABLE'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ sessions: z.array(processIdentitySchema) });
type Before = z.infer<typeof beforeSchema>;

const GRANT_LIMIT_MS = 20_000;
const RELEASE_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 50;

/**
 * Somebody locked a table in a transaction and forgot the psql session: a real process on a node, a real
 * backend "idle in transaction". It ends when either end of it is ended.
 */
export const postgresLockFault: FaultKind<Parameters, Before> = {
  name: 'postgres.lock',
  title: 'A table is locked by a forgotten session',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, from, login, database, table, mode }) {
    return {
      summary: `${table} in ${database} on ${node} is locked by a session that was left open on ${from}`,
      steps: [`psql as ${login} on ${from}: BEGIN; LOCK TABLE ${table} IN ${mode} MODE;`, 'leave it open'],
      targets: [...new Set([node, from])],
    };
  },

  async observe(context, parameters) {
    const { node, from, login, database, table } = parameters;
    const place = sessionPlace(parameters);
    const [exists, client, open] = await Promise.all([
      tableExists(context, parameters),
      runOnNode(context, from, { command: ['sh', '-c', 'command -v psql'], user: login }),
      openSessions(context, place),
    ]);
    if (exists === null) throw noTarget(`No database ${database} answers on ${node}.`);
    if (!exists) throw noTarget(`${database} on ${node} has no table ${table}: correct the fault.`);
    if (client.exitStatus !== 0) throw noTarget(`There is no psql for ${login} on ${from}.`);
    const sessions = open.map(({ pid, startTime }) => ({ pid, startTime }));
    return { sessions };
  },

  async apply(context, parameters) {
    await leaveOpen(context, sessionPlace(parameters), lockStatements(parameters));
    const granted = await lookUntil(context, GRANT_LIMIT_MS, async () => {
      return ((await countGranted(context, parameters)) ?? 0) > 0;
    });
    if (!granted)
      throw new AppError('fault.apply-failed', `The lock on ${parameters.table} was not granted in time.`);
  },

  async revert(context, parameters, { sessions }) {
    await endSessions(context, sessionPlace(parameters), sessions);
    // A server that does not answer, and has lost its client, holds no lock for it.
    if ((await terminateHolders(context, parameters)) === null) return;
    const released = await lookUntil(context, RELEASE_LIMIT_MS, async () => {
      return !(await countHolders(context, parameters));
    });
    if (!released)
      throw new AppError('fault.revert-failed', `${parameters.table} on ${parameters.node} is still locked.`);
  },
};

/** As a person would type it: nothing about the server where the server is. */
function sessionPlace({ node, from, login, user, database }: Parameters): SessionPlace {
  const server = node === from ? [] : ['-h', node];
  return { from, login, psql: ['psql', ...server, '-U', user, '-d', database] };
}

async function lookUntil(
  context: FaultContext,
  limitMs: number,
  seen: () => Promise<boolean>,
): Promise<boolean> {
  const deadlineMs = context.clock.monotonicMs() + limitMs;
  while (!(await seen())) {
    if (context.clock.monotonicMs() >= deadlineMs) return false;
    await context.clock.wait(LOOK_EVERY_MS, context.signal);
  }
  return true;
}
