import { z } from 'zod';
import { sessionFault, sessionShape } from './session-fault.js';
import { statementParameter } from './statement-parameter.js';

const parametersSchema = z.strictObject({
  ...sessionShape,
  statement: statementParameter.describe('A query that takes very long, and changes nothing'),
});

/** Somebody started a query that works for hours, and went away. */
export const postgresLongQueryFault = sessionFault<z.infer<typeof parametersSchema>>({
  name: 'postgres.long-query',
  title: 'A query runs without end in a forgotten session',
  parameters: parametersSchema,
  state: 'active',
  summary: ({ node, from, database }) =>
    `A query of ${database} on ${node} runs without end, asked from ${from}`,
  typed: ({ statement }) => ['BEGIN READ ONLY', statement],
});
