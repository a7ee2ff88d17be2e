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
  target: z
    .url({ protocol: /^http$/, hostname: /^[a-z0-9.-]+$/ })
    .describe('Address of the site, for example http://live-builder-api-0'),
  paths: z
    .array(z.string().regex(/^\/[^\s\0]*$/, 'write a path that begins with "/"'))
    .min(1)
    .max(32)
    .describe('Asked for in turn'),
  visitors: z
    .array(z.string().regex(/^[a-z0-9-]+$/))
    .min(1)
    .max(32)
    .default(['build-farm'])
    .describe('Who asks, in turn: each name has an address of its own'),
  rate: z.number().min(0.1).max(1_000).describe('Requests a second'),
  concurrency: z.number().int().min(1).max(200).default(8).describe('At most so many at the same time'),
  lasts: lastsParameter.describe('It ends by itself after this long'),
});
type Parameters = z.infer<typeof parametersSchema>;

/** Somebody outside asks for far more than usual. Bounded in rate, in number at once and in time. */
export const loadRequestsFault: FaultKind<Parameters, VisitorsBefore> = {
  name: 'load.requests',
  title: 'Somebody outside asks for far more than usual',
  parameters: parametersSchema,
  before: visitorsBeforeSchema,
  capabilities: [],

  plan({ from, target, paths, visitors, rate, concurrency, lasts }) {
    return {
      summary: `${visitors.join(', ')} ask ${target} ${rate} times a second for ${lasts}`,
      steps: [`GET ${paths.join(', ')} in turn, at most ${concurrency} at once`],
      targets: [from, new URL(target).hostname],
    };
  },

  observe: (context, { from }) => observeVisitors(context, from),

  apply(context, { from, target, paths, visitors, rate, concurrency, lasts }, before) {
    const options = { site: target, path: paths, name: visitors, rate, 'at-once': concurrency };
    return sendVisitors(context, from, before, { ...options, for: durationMs(lasts) });
  },

  revert: (context, { from }, before) => dismissVisitors(context, from, before),
};
