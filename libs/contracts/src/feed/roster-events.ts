import { z } from 'zod';
import { rosterLimitsSchema } from '../rest/sign-up-api.js';
import { practiceRoleSchema } from '../roles.js';
import { feedEvent } from './envelope.js';

/** All places were taken: somebody waits for one. */
export const rosterWaiting = feedEvent(
  'roster.waiting',
  z.object({
    name: z.string().describe('Who it is about'),
    role: practiceRoleSchema,
    place: z.number().int().describe('From 1'),
  }),
);
/** Somebody withdrew. */
export const rosterLeft = feedEvent(
  'roster.left',
  z.object({
    name: z.string().describe('Who it is about'),
    role: practiceRoleSchema,
    waited: z.boolean().describe('Had no place, but waited for one'),
  }),
);
/** An instigator overrode how many may take part. */
export const rosterLimitsChanged = feedEvent(
  'roster.limitsChanged',
  z.object({
    by: z.string().describe('Who did it'),
    reason: z.string().describe('Why'),
    limits: rosterLimitsSchema.describe('How many may take part from now on'),
  }),
);

/** The practice pages whoever is on call in a team, and nobody of it came in. */
export const rosterOnCallMissing = feedEvent(
  'roster.onCallMissing',
  z.object({
    team: z.string().describe('Name of the team'),
    name: z.string().nullable().describe('Who is on call; null: nobody'),
    why: z
      .enum(['nobody', 'not-agreed', 'not-eligible', 'full'])
      .describe('not-agreed: to being paged by practices; not-eligible: may not respond in this one'),
  }),
);

/** Responders agreed on who coordinates them, or the coordinator handed over. */
export const coordinatorChanged = feedEvent(
  'coordinator.changed',
  z.object({
    name: z.string().describe('Who coordinates from now on'),
    from: z.string().nullable().describe('Who did until now; null: nobody'),
    by: z.string().describe('Who did it'),
  }),
);

export const rosterEvents = [
  rosterWaiting,
  rosterLeft,
  rosterLimitsChanged,
  rosterOnCallMissing,
  coordinatorChanged,
] as const;
