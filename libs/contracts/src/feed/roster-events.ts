import { z } from 'zod';
import { rosterLimitsSchema } from '../rest/sign-up-api.js';
import { practiceRoleSchema } from '../roles.js';
import { feedEvent } from './envelope.js';

/** All places were taken: somebody waits for one. */
export const rosterWaiting = feedEvent(
  'roster.waiting',
  z.object({ name: z.string(), role: practiceRoleSchema, place: z.number().int().describe('From 1') }),
);
/** Somebody withdrew. */
export const rosterLeft = feedEvent(
  'roster.left',
  z.object({
    name: z.string(),
    role: practiceRoleSchema,
    waited: z.boolean().describe('Had no place, but waited for one'),
  }),
);
/** An instigator overrode how many may take part. */
export const rosterLimitsChanged = feedEvent(
  'roster.limitsChanged',
  z.object({ by: z.string(), reason: z.string(), limits: rosterLimitsSchema }),
);

export const rosterEvents = [rosterWaiting, rosterLeft, rosterLimitsChanged] as const;
