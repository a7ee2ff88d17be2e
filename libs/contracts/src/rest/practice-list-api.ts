import { z } from 'zod';
import { instantSchema, scenarioIdSchema } from '../ids.js';
import { practiceStateSchema } from '../practice-state.js';
import { practiceRoleSchema } from '../roles.js';
import { flag, oneOrMore, pageOf, pageShape } from './page.js';
import { practiceSummarySchema } from './practice-api.js';

/** GET /api/practices: what is absent does not matter. */
export const practicesQuerySchema = z.strictObject({
  ...pageShape,
  state: oneOrMore(practiceStateSchema).describe('Only those in this state, or in one of these'),
  over: flag
    .optional()
    .describe('"true": only those that are over; "false": only those that are to come or going on'),
  stack: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'write the id of a stack')
    .optional()
    .describe('Only those on this stack, by its id'),
  scenario: scenarioIdSchema
    .optional()
    .describe('Only those that play this scenario, as far as the caller may know what they play'),
  mine: flag.optional().describe('"true": only those in which the caller takes part'),
  role: practiceRoleSchema.optional().describe('Only those in which the caller has this role'),
  from: instantSchema.optional().describe('Only those that begin then or later'),
  to: instantSchema.optional().describe('Only those that begin before'),
});
export type PracticesQuery = z.infer<typeof practicesQuerySchema>;

/** Answer of GET /api/practices */
export const practiceListSchema = pageOf(
  'practices',
  practiceSummarySchema,
  'By their start, the latest first',
);
