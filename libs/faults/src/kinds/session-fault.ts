import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { asNumber, queryDatabase } from './database-query.js';
import { endSessions, leaveOpen, openSessions, type SessionPlace } from './forgotten-session.js';
import { lookUntil } from './look-until.js';
import { accountParameter, identifierParameter, nodeParameter } from './parameter-schemas.js';
import { processIdentitySchema } from './process-identity.js';
import { noTarget, runOnNode } from './run-on-node.js';

/** Where a psql was left open, and in which database: what all faults of this shape have in common. */
export const sessionShape = {
  node: nodeParameter.describe('Node of the database server'),
  from: nodeParameter.describe('Node on which the forgotten psql runs'),
  login: accountParameter.default('hab').describe('Unix account that left it open'),
  user: accountParameter.default('hab').describe('Database user, and Unix account on the database node'),
  database: identifierParameter.describe('Database'),
};
const sessionSchema = z.strictObject(sessionShape);
export type SessionParameters = z.infer<typeof sessionSchema>;

/** What is particular about one kind of forgotten session. */
export interface SessionKind<Parameters extends SessionParameters> {
  name: string;
  title: string;
  parameters: z.ZodType<Parameters>;
  summary(parameters: Parameters): string;
  /** What was typed: each one statement, without its semicolon. The last one tells the session from others. */
  typed(parameters: Parameters): string[];
  /** State of the session, as pg_stat_activity calls it, when the damage is done. */
  state: 'idle in transaction' | 'active';
  /** @throws AppError `fault.no-target` when the database lacks what the statements are about */
  findTarget?(context: FaultContext, parameters: Parameters): Promise<void>;
}

const beforeSchema = z.object({ sessions: z.array(processIdentitySchema) });

const SETTLE_LIMIT_MS = 20_000;
const END_LIMIT_MS = 10_000;

/**
 * A psql that somebody left open in the middle of something: a real process on a node, and a real backend. It ends
 * when either end of it is ended.
 */
export function sessionFault<Parameters extends SessionParameters>(
  kind: SessionKind<Parameters>,
): FaultKind<Parameters, z.infer<typeof beforeSchema>> {
  return {
    name: kind.name,
    title: kind.title,
    parameters: kind.parameters,
    before: beforeSchema,
    capabilities: [],

    plan(parameters) {
      const { node, from, login } = parameters;
      return {
        summary: kind.summary(parameters),
        steps: [`psql as ${login} on ${from}: ${kind.typed(parameters).join('; ')};`, 'leave it open'],
        targets: [...new Set([node, from])],
      };
    },

    async observe(context, parameters) {
      const { node, from, login, database } = parameters;
      const command = ['sh', '-c', 'command -v psql'];
      const [answer, client, open] = await Promise.all([
        queryDatabase(context, parameters, 'SELECT 1;'),
        runOnNode(context, from, { command, user: login }),
        openSessions(context, placeOf(parameters)),
      ]);
      if (answer.exitStatus !== 0) throw noTarget(`No database ${database} answers on ${node}.`);
      if (client.exitStatus !== 0) throw noTarget(`There is no psql for ${login} on ${from}.`);
      await kind.findTarget?.(context, parameters);
      return { sessions: open.map(({ pid, startTime }) => ({ pid, startTime })) };
    },

    async apply(context, parameters) {
      const typed = kind.typed(parameters).map((statement) => `${statement};\n`);
      await leaveOpen(context, placeOf(parameters), typed.join(''));
      const sql = `SELECT count(*) ${backends(kind, parameters)} AND a.state = '${kind.state}';`;
      const settled = await lookUntil(context, SETTLE_LIMIT_MS, async () => {
        return (asNumber(await queryDatabase(context, parameters, sql)) ?? 0) > 0;
      });
      if (!settled)
        throw new AppError('fault.apply-failed', `The session on ${parameters.from} did not get that far.`);
    },

    async revert(context, parameters, { sessions }) {
      const end = `SELECT count(pg_terminate_backend(a.pid)) ${backends(kind, parameters)};`;
      // Again and again: what a server had on its way when it died may come through between two looks.
      const ended = await lookUntil(context, END_LIMIT_MS, async () => {
        await endSessions(context, placeOf(parameters), sessions);
        // A server that does not answer, and has lost its client, does nothing for it.
        return !asNumber(await queryDatabase(context, parameters, end));
      });
      if (!ended)
        throw new AppError('fault.revert-failed', `A session of ${parameters.database} does not end.`);
    },
  };
}

/** As a person would type it: nothing about the server where the server is. */
function placeOf({ node, from, login, user, database }: SessionParameters): SessionPlace {
  const server = node === from ? [] : ['-h', node];
  return { from, login, line: ['psql', ...server, '-U', user, '-d', database] };
}

/** A session is known by what was typed last, whether it waits for that, works on it or is done with it. */
function backends<P extends SessionParameters>(kind: SessionKind<P>, parameters: P): string {
  const last = `${kind.typed(parameters).at(-1)};`.replace(/'/g, "''");
  return `FROM pg_stat_activity a
WHERE a.datname = '${parameters.database}' AND a.application_name = 'psql' AND a.query = '${last}'
AND a.pid <> pg_backend_pid()`;
}
