import { z } from 'zod';
import { queryDatabase } from './database-query.js';
import { noTarget } from './run-on-node.js';
import { sessionFault, sessionShape } from './session-fault.js';

/** Modes of LOCK TABLE that keep writers or readers out. */
const LOCK_MODES = ['ACCESS EXCLUSIVE', 'EXCLUSIVE', 'SHARE ROW EXCLUSIVE', 'SHARE'] as const;

const parametersSchema = z.strictObject({
  ...sessionShape,
  table: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/, 'write table or schema.table, lower case')
    .describe('Table, with its schema'),
  mode: z.enum(LOCK_MODES).default('ACCESS EXCLUSIVE').describe('Mode of LOCK TABLE'),
});

/** Somebody locked a table in a transaction and forgot the session. */
export const postgresLockFault = sessionFault<z.infer<typeof parametersSchema>>({
  name: 'postgres.lock',
  title: 'A table is locked by a forgotten session',
  parameters: parametersSchema,
  state: 'idle in transaction',
  summary: ({ node, from, database, table }) =>
    `${table} in ${database} on ${node} is locked by a session that was left open on ${from}`,
  typed: ({ table, mode }) => ['BEGIN', `LOCK TABLE ${table} IN ${mode} MODE`],
  async findTarget(context, parameters) {
    const { node, database, table } = parameters;
    const found = await queryDatabase(context, parameters, `SELECT to_regclass('${table}') IS NOT NULL;`);
    if (found.stdout.trim() !== 't')
      throw noTarget(`${database} on ${node} has no table ${table}: correct the fault.`);
  },
});
