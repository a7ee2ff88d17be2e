import { z } from 'zod';
import { durationMs } from '#contracts';
import type { FaultKind } from '../fault-kind.js';
import { lastsParameter, nodeParameter } from './parameter-schemas.js';
import {
  dismissVisitors,
  observeVisitors,
  sendVisitors,
  type VisitorsBefore,
  visitorsBeforeSchema,
} from './visitors.js';

const parametersSchema = z.strictObject({
  from: nodeParameter.describe('Node on which users live'),
  journey: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Journey of the stack'),
  rate: z.number().min(0.1).max(200).describe('So many users begin it each second, besides the usual ones'),
  concurrency: z.number().int().min(1).max(200).default(32).describe('At most so many at the same time'),
  lasts: lastsParameter.describe('It ends by itself after this long'),
});
type Parameters = z.infer<typeof parametersSchema>;

/** One journey gone wild: what users always do, by far more of them. */
export const loadJourneyFault: FaultKind<Parameters, VisitorsBefore> = {
  name: 'load.journey',
  title: 'Far more users than usual do one thing',
  parameters: parametersSchema,
  before: visitorsBeforeSchema,
  capabilities: [],

  plan({ from, journey, rate, lasts }) {
    return {
      summary: `${rate} more users a second do "${journey}" for ${lasts}`,
      steps: [`the journey ${journey}, ${rate} times a second`],
      targets: [from],
    };
  },

  observe: (context, { from }) => observeVisitors(context, from),

  apply(context, { from, journey, rate, concurrency, lasts }, before) {
    const options = { journey, rate, 'at-once': concurrency, for: durationMs(lasts) };
    return sendVisitors(context, from, before, options);
  },

  revert: (context, { from }, before) => dismissVisitors(context, from, before),
};
