import { z } from 'zod';
import { sessionFault, sessionShape } from './session-fault.js';
import { statementParameter } from './statement-parameter.js';

const parametersSchema = z.strictObject({
  ...sessionShape,
  statement: statementParameter.describe('What was done and never committed, for example an UPDATE'),
});

/** Somebody began a transaction, did something and neither committed nor left. What was done is undone with the session. */
export const postgresIdleInTransactionFault = sessionFault<z.infer<typeof parametersSchema>>({
  name: 'postgres.idle-in-transaction',
  title: 'A transaction is left open by a forgotten session',
  parameters: parametersSchema,
  state: 'idle in transaction',
  summary: ({ node, from, database }) =>
    `A transaction in ${database} on ${node} is left open by a session on ${from}`,
  typed: ({ statement }) => ['BEGIN', statement],
});
