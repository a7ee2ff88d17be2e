import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { queryDatabase } from './database-query.js';
import {
  accountParameter,
  identifierParameter,
  nodeParameter,
  serviceParameter,
  supervisorParameter,
} from './parameter-schemas.js';
import { noTarget, said } from './run-on-node.js';
import { inTransaction, setVariable } from './sql-transaction.js';
import { bringUp, stopService } from './supervised-service.js';

/** SQL that runs in one transaction, and whose end is not its own business. */
const statements = z
  .string()
  .min(8)
  .max(20_000)
  .refine((sql) => !sql.includes('\\'), 'leave out "\\": commands of psql cannot be undone')
  .refine(
    (sql) => !/\b(commit|rollback)\b/i.test(sql),
    'leave out COMMIT and ROLLBACK: a transaction is made',
  );

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node of the database server'),
  user: accountParameter.default('hab').describe('Database user, and Unix account on the database node'),
  database: identifierParameter.describe('Database'),
  apply: statements.describe('SQL that does the damage, in one transaction'),
  revert: statements.describe("SQL that undoes it, in one transaction; :'before' is what `remember` printed"),
  check: statements
    .optional()
    .describe(
      'Query that prints t while the damage is there: it is undone only then, and must be gone after',
    ),
  remember: statements
    .optional()
    .describe('Query whose output before the damage `revert` is given, for example rows as JSON'),
  restart: z
    .strictObject({ node: nodeParameter, service: serviceParameter, by: supervisorParameter })
    .optional()
    .describe('Service that has taken the damage in, or has died of it: restarted after the inverse'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ remembered: z.string() });
type Before = z.infer<typeof beforeSchema>;

/** Rows of a real database are changed by SQL that the scenario gives, with its inverse. */
export const postgresSqlFault: FaultKind<Parameters, Before> = {
  name: 'postgres.sql',
  title: 'Rows or definitions of a database are changed',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, user, database, apply }) {
    return {
      summary: `In ${database} on ${node}, data is changed`,
      steps: [`psql as ${user} on ${node}: ${apply.replace(/\s+/g, ' ').trim()}`],
      targets: [node],
    };
  },

  async observe(context, parameters) {
    const remembered = await ask(context, parameters, parameters.remember ?? "SELECT ''");
    if (await isDamaged(context, parameters))
      throw noTarget(`${parameters.database} on ${parameters.node} is in this state already.`);
    return { remembered };
  },

  async apply(context, parameters, { remembered }) {
    const sql = inTransaction(parameters.apply, parameters.apply);
    const result = await queryDatabase(context, parameters, setVariable('before', remembered) + sql);
    if (result.exitStatus !== 0)
      throw new AppError('fault.apply-failed', `The SQL failed on ${parameters.node}: ${said(result)}`);
    if ((await isDamaged(context, parameters)) === false)
      throw noTarget(`The SQL changed nothing in ${parameters.database} on ${parameters.node}.`);
  },

  async revert(context, parameters, { remembered }) {
    const sql = inTransaction(parameters.revert, parameters.apply, parameters.check);
    const result = await queryDatabase(context, parameters, setVariable('before', remembered) + sql);
    if (result.exitStatus !== 0)
      throw new AppError('fault.revert-failed', `The inverse failed on ${parameters.node}: ${said(result)}`);
    if (await isDamaged(context, parameters))
      throw new AppError('fault.revert-failed', `${parameters.database} is still as the damage left it.`);
    if (!parameters.restart) return;
    await stopService(context, parameters.restart);
    await bringUp(context, parameters.restart, 'fault.revert-failed');
  },
};

/** null when the scenario gives no check. */
async function isDamaged(context: FaultContext, parameters: Parameters): Promise<boolean | null> {
  const { check } = parameters;
  return check === undefined ? null : (await ask(context, parameters, check)) === 't';
}

async function ask(context: FaultContext, parameters: Parameters, sql: string): Promise<string> {
  const result = await queryDatabase(
    context,
    parameters,
    `SET default_transaction_read_only = on;\n${sql};\n`,
  );
  if (result.exitStatus !== 0)
    throw noTarget(`A query of ${parameters.database} on ${parameters.node} failed: ${said(result)}`);
  return result.stdout.replace(/\n$/, '');
}
