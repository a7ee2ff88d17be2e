import { z } from 'zod';
import { practiceRoleSchema } from '../roles.js';

/** Whether somebody practises alone, or people sign up for it. */
export const practiceModeSchema = z
  .enum(['alone', 'group'])
  .describe('"alone": one person practises by themselves; "group": people sign up until it is prepared');
export type PracticeMode = z.infer<typeof practiceModeSchema>;

/** What one can sign up as; coordinators are picked among responders once they are at work. */
export const signUpRoleSchema = practiceRoleSchema
  .exclude(['coordinator'])
  .describe('Part that one wants to have');
export type SignUpRole = z.infer<typeof signUpRoleSchema>;

/** POST /api/practices/:id/roster */
export const signUpRequestSchema = z.strictObject({ role: signUpRoleSchema.default('responder') });
export type SignUpRequest = z.infer<typeof signUpRequestSchema>;

const MOST = 30;

const limitSchema = z
  .strictObject({
    least: z.number().int().min(0).max(MOST).describe('With fewer it does not begin'),
    most: z.number().int().min(1).max(MOST, `choose ${MOST} or fewer`).describe('More wait for a place'),
  })
  .refine(({ least, most }) => least <= most, { path: ['most'], error: 'must not be below "least"' });
export type RosterLimit = z.infer<typeof limitSchema>;

/** How many take part in a practice. Observers are never too many. */
export const rosterLimitsSchema = z.strictObject({
  instigators: limitSchema.describe('People who break, watch and hint'),
  responders: limitSchema.describe('People who are paged; the coordinator is one of them'),
});
export type RosterLimits = z.infer<typeof rosterLimitsSchema>;

/** What the process advises; an instigator may override it for one practice. */
export const USUAL_LIMITS: RosterLimits = {
  instigators: { least: 1, most: 3 },
  responders: { least: 3, most: 6 },
};

/** PUT /api/practices/:id/roster/limits */
export const changeLimitsRequestSchema = rosterLimitsSchema.extend({
  reason: z
    .string()
    .trim()
    .min(1, 'say why')
    .max(500, 'use 500 characters or fewer')
    .describe('Shown to all'),
});
export type ChangeLimitsRequest = z.infer<typeof changeLimitsRequestSchema>;

/** POST /api/practices/:id/coordinator */
export const coordinatorRequestSchema = z.strictObject({
  personId: z.string().max(100).describe('A responder of the practice'),
});
export type CoordinatorRequest = z.infer<typeof coordinatorRequestSchema>;

/** Somebody who takes part, or waits for a place. */
export const rosterEntrySchema = z.object({
  personId: z.string().describe('Id of the person'),
  name: z.string().describe('Their name'),
  role: practiceRoleSchema,
  place: z.number().int().nullable().describe('Place on the waiting list, from 1; null: takes part'),
  since: z.string().describe('When they signed up'),
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** GET /api/practices/:id/roster */
export const rosterViewSchema = z.object({
  mode: practiceModeSchema,
  limits: rosterLimitsSchema.describe('How many may take part'),
  overridden: z
    .object({
      by: z.string().describe('Who did it'),
      reason: z.string().describe('Why'),
      at: z.string().describe('When'),
    })
    .nullable()
    .describe('Who changed the limits, and why; null: they are the usual ones'),
  entries: z.array(rosterEntrySchema).describe('Those who take part, then those who wait'),
  missing: z
    .object({
      instigators: z.number().int().describe('So many instigators'),
      responders: z.number().int().describe('So many responders'),
    })
    .describe('So many more are needed, or it does not begin; 0 where nobody need sign up'),
  can: z
    .object({
      signUpAs: z.array(signUpRoleSchema).describe('Parts that the caller may ask for now'),
      lacks: z.array(z.string()).describe('Prerequisites that alone keep the caller from responding'),
      withdraw: z.boolean().describe('Give the own place, or the wait for one, up'),
      changeLimits: z.boolean().describe('Override the limits'),
    })
    .describe('What the caller may do now; the server enforces the same'),
});
export type RosterView = z.infer<typeof rosterViewSchema>;
