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
  from: instant,
  to: instant,
});
export type OverrideRequest = z.infer<typeof overrideRequestSchema>;

const span = { from: z.string(), to: z.string() };
const person = { personId: z.string().nullable(), name: z.string().nullable() };
const team = z.object({ id: z.string(), name: z.string() });

/** GET /api/teams/:id/rota */
export const rotaViewSchema = z.object({
  team,
  rotation: rotationRequestSchema.nullable().describe('null when the team has no rota'),
  shifts: z.array(
    z.object({ ...span, ...person, overrideId: z.string().nullable().describe('By which they took over') }),
  ),
  overrides: z.array(z.object({ id: z.string(), ...span, ...person })),
  findings: z.array(z.object({ kind: z.enum(['gap', 'doubleBooking']), ...span })),
});
export type RotaView = z.infer<typeof rotaViewSchema>;

/** One line of GET /api/on-call */
export const onCallNowSchema = z.object({
  team,
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type OnCallNow = z.infer<typeof onCallNowSchema>;
