import { z } from 'zod';
import { localTimeSchema, timeZoneSchema } from '../time-zone.js';

const instant = z.iso.datetime({
  offset: true,
  message: 'write an instant such as 2026-11-23T10:00:00+01:00',
});

/** PUT /api/teams/:id/rota/rotation */
export const rotationRequestSchema = z.strictObject({
  timeZone: timeZoneSchema.describe('Time zone in which shifts change hands'),
  firstHandOff: localTimeSchema.describe('Local date and time at which the first person begins'),
  shiftHours: z
    .number()
    .int('write whole hours')
    .min(1, 'choose 1 hour or more')
    .max(1_000, 'choose 1000 hours or fewer')
    .default(72)
    .describe('Length of a shift in hours'),
  people: z.array(z.string()).max(100, 'choose 100 people or fewer').describe('Ids of people, in turn'),
});
export type RotationRequest = z.infer<typeof rotationRequestSchema>;

/** POST /api/teams/:id/rota/overrides */
export const overrideRequestSchema = z.strictObject({
  personId: z.string().describe('Who takes over'),
  from: instant.describe('Begin'),
  to: instant.describe('End'),
});
export type OverrideRequest = z.infer<typeof overrideRequestSchema>;

/** PUT /api/teams/:id/rota/consent */
export const rotaConsentRequestSchema = z.strictObject({
  agreed: z.boolean().describe('The caller may be paged by practices while they are on call for the team'),
});
export type RotaConsentRequest = z.infer<typeof rotaConsentRequestSchema>;

/** GET /api/teams/:id/rota */
export const rotaQuerySchema = z.strictObject({
  from: instant.describe('Begin of the span'),
  to: instant.describe('End of the span'),
});
export type RotaQuery = z.infer<typeof rotaQuerySchema>;

const span = { from: z.string().describe('Begin'), to: z.string().describe('End') };
const person = {
  personId: z.string().nullable().describe('Id of the person; null: nobody'),
  name: z.string().nullable().describe('What colleagues see'),
};
const team = z
  .object({ id: z.string().describe('Id of the team'), name: z.string().describe('Its name') })
  .describe('Which team');

/** GET /api/teams/:id/rota */
export const rotaViewSchema = z.object({
  team,
  rotation: rotationRequestSchema.nullable().describe('null when the team has no rota'),
  shifts: z
    .array(
      z.object({ ...span, ...person, overrideId: z.string().nullable().describe('By which they took over') }),
    )
    .describe('In order of time'),
  overrides: z
    .array(z.object({ id: z.string().describe('Id of the override'), ...span, ...person }))
    .describe('Who takes over parts of shifts'),
  agreed: z
    .array(z.string())
    .describe('Ids of those who agreed to be paged by practices while they are on call'),
  findings: z
    .array(
      z.object({
        kind: z
          .enum(['gap', 'doubleBooking'])
          .describe('"gap": nobody is on call; "doubleBooking": one person is on call twice'),
        ...span,
      }),
    )
    .describe('What somebody may want to mend'),
});
export type RotaView = z.infer<typeof rotaViewSchema>;

/** One line of GET /api/on-call */
export const onCallNowSchema = z.object({
  team,
  person: z
    .object({ id: z.string().describe('Id of the person'), name: z.string().describe('What colleagues see') })
    .nullable()
    .describe('Who is on call; null: nobody'),
});
export type OnCallNow = z.infer<typeof onCallNowSchema>;
