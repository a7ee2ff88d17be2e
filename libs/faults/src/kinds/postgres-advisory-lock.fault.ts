import { z } from 'zod';
import { sessionFault, sessionShape } from './session-fault.js';

const parametersSchema = z.strictObject({
  ...sessionShape,
  key: z.number().int().min(0).max(2_147_483_647).describe('Number of the advisory lock'),
});

/** Somebody took an advisory lock, which programs agree upon, and forgot the session. It counts in one database only. */
export const postgresAdvisoryLockFault = sessionFault<z.infer<typeof parametersSchema>>({
  name: 'postgres.advisory-lock',
  title: 'An advisory lock is held by a forgotten session',
  parameters: parametersSchema,
  state: 'idle in transaction',
  summary: ({ node, from, database, key }) =>
    `Advisory lock ${key} in ${database} on ${node} is held by a session that was left open on ${from}`,
  typed: ({ key }) => ['BEGIN', `SELECT pg_advisory_xact_lock(${key})`],
});
