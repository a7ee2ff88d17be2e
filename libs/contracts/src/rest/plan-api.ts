import { z } from 'zod';
import { localTimeSchema, timeZoneSchema } from '../time-zone.js';

/** How long something is expected to take. */
export const expectedMinutesSchema = z
  .number()
  .int('write whole minutes')
  .min(5, 'choose 5 minutes or more')
  .max(1_440, 'choose a day or less');

/** When something is planned for, as people write it. */
export const planTimesShape = {
  startsAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Start as an instant; absent with "localStart"'),
  localStart: localTimeSchema.optional().describe('Start on the clocks of "timeZone"'),
  timeZone: timeZoneSchema.optional().describe('Zone in which it is planned; UTC when absent'),
  expectedMinutes: expectedMinutesSchema
    .optional()
    .describe('How long it is expected to take; what the scenario says when absent'),
};

/** PUT /api/practices/:id/plan */
export const moveRequestSchema = z.strictObject({
  ...planTimesShape,
  reason: z.string().trim().max(500, 'use 500 characters or fewer').optional().describe('Told to all'),
});
export type MoveRequest = z.infer<typeof moveRequestSchema>;

/** POST /api/practices/:id/call-off */
export const callOffRequestSchema = z.strictObject({
  reason: z.string().trim().min(1, 'say why').max(500, 'use 500 characters or fewer').describe('Told to all'),
});

/** POST /api/plans/check */
export const planCheckRequestSchema = z.strictObject({
  ...planTimesShape,
  people: z
    .array(z.string().max(64))
    .max(100, 'name 100 people or fewer')
    .default([])
    .describe('Ids of those who will take part, besides the caller'),
});
export type PlanCheckRequest = z.infer<typeof planCheckRequestSchema>;

/** Something about a plan that somebody may want to change. Nothing is refused for it. */
export const planWarningSchema = z.object({
  kind: z
    .enum(['business-hours', 'conflict', 'capacity', 'length'])
    .describe('Outside of the business day; another practice; no room for a sandbox; far from 1 to 4 hours'),
  message: z.string().describe('What, and for whom'),
  people: z.array(z.string()).describe('Names of those whom it concerns; empty: all'),
});
export type PlanWarning = z.infer<typeof planWarningSchema>;

const spanShape = {
  startsAt: z.string().describe('Instant of the start'),
  endsAt: z.string().describe('Instant of the expected end'),
  timeZone: z.string().describe('Zone in which it was planned'),
  localStart: z.string().describe('Start on the clocks of that zone'),
  expectedMinutes: z.number().int().describe('How long it is expected to take'),
  warnings: z.array(planWarningSchema).describe('What somebody may want to change'),
};

export const planCheckSchema = z.object(spanShape);
export type PlanCheck = z.infer<typeof planCheckSchema>;

/** GET /api/practices/:id/plan */
export const planViewSchema = z.object({
  ...spanShape,
  revision: z.number().int().describe('How often it was changed'),
  certificate: z
    .object({
      standing: z
        .enum(['certified', 'stale', 'none'])
        .describe('"stale": it was certified, and changed since'),
      certifiedAt: z.string().nullable().describe('When it was certified; null: never'),
      variantCertified: z.boolean().describe('The very variant of this practice was certified'),
    })
    .nullable()
    .describe('Whether the scenario was proved as it is now; null for those who must not know it'),
  rehearsals: z
    .array(
      z.object({
        id: z.string().describe('Id of the practice'),
        state: z.string().describe('How it stands'),
        restored: z.boolean().nullable().describe('Whether users were served again; null: not decided'),
        fixed: z.boolean().nullable().describe('Whether the cause was gone; null: not decided'),
        startedAt: z.string().describe('When it began'),
      }),
    )
    .nullable()
    .describe('Runs of the same variant by a script; null for those who must not know it'),
  onCall: z
    .object({
      team: z.string().describe('Name of the team'),
      name: z.string().nullable().describe('Who is on call in it at the start; null: nobody'),
      agreed: z.boolean().describe('They agreed to be paged by practices while they are on call'),
    })
    .nullable()
    .describe('Whoever is on call responds too; null: nobody is paged who has not signed up'),
  series: z
    .object({
      id: z.string().describe('Id of the series'),
      name: z.string().describe('What it is called'),
      on: z.string().describe('Day by the rule of the series'),
    })
    .nullable()
    .describe('The series that it is one of'),
  can: z
    .object({
      move: z.boolean().describe('Move it'),
      callOff: z.boolean().describe('Call it off'),
      rehearse: z.boolean().describe('Rehearse it'),
      scheduleNext: z.boolean().describe('Schedule another practice for the same people'),
    })
    .describe('What the caller may do now; the server enforces the same'),
});
export type PlanView = z.infer<typeof planViewSchema>;

/** POST /api/practices/:id/next */
export const nextPracticeRequestSchema = z.strictObject(planTimesShape);
export type NextPracticeRequest = z.infer<typeof nextPracticeRequestSchema>;
