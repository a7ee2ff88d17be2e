import { z } from 'zod';
import { localTimeSchema, timeZoneSchema } from '../time-zone.js';
import { oneOrMore, pageOf, pageShape } from './page.js';
import { expectedMinutesSchema } from './plan-api.js';
import { scenarioWishSchema } from './scenario-choice-api.js';
import { practiceModeSchema, rosterLimitsSchema } from './sign-up-api.js';

/** Days of a week as rules name them, Monday first as in ISO 8601. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export const weekdaySchema = z.enum(WEEKDAYS).describe('Day of the week');
export type Weekday = z.infer<typeof weekdaySchema>;

const day = z.iso.date('write a day such as 2026-11-23');

const ruleShape = {
  everyWeeks: z
    .number()
    .int('write whole weeks')
    .min(1, 'choose 1 week or more')
    .max(52, 'choose 52 weeks or fewer')
    .describe('1: each week, 2: every other week'),
  weekday: weekdaySchema,
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time such as 10:00')
    .describe('Time on the clocks of the zone, the same in summer and winter'),
  timeZone: timeZoneSchema.describe('Zone on whose clocks it begins'),
};

/** When the practices of a series begin. */
export const seriesRuleSchema = z.object({
  ...ruleShape,
  from: day.describe('None begins before this day; weeks are counted from the first one after it'),
  until: day.nullable().describe('None begins after this day; null: it goes on'),
});
export type SeriesRule = z.infer<typeof seriesRuleSchema>;

const nameSchema = z.string().trim().min(1, 'give it a name').max(80, 'use 80 characters or fewer');
const teamSchema = z
  .string()
  .max(64)
  .nullable()
  .describe('Id of the team for which scenarios are drawn, and that is told; null: everybody is told');
const minutesSchema = expectedMinutesSchema
  .nullable()
  .describe('How long each is expected to take; null: what its scenario says');
const limitsSchema = rosterLimitsSchema
  .nullable()
  .describe('How many take part; null: as many as is usual. Only for groups');

/** PUT /api/series/:id: all that may change about a series. */
export const seriesSettingsSchema = z.strictObject({
  name: nameSchema.describe('What the series is called'),
  rule: z
    .strictObject({
      ...ruleShape,
      everyWeeks: ruleShape.everyWeeks.default(1),
      from: day
        .optional()
        .describe(
          'When absent: today for a new series, and after the practices that are made for another one',
        ),
      until: day.nullable().default(null).describe('None begins after this day; null: it goes on'),
    })
    .describe('When its practices begin'),
  teamId: teamSchema.default(null),
  pageOnCall: z
    .boolean()
    .default(false)
    .describe('Who is on call in the team at the start, and agreed to it, responds too'),
  wish: scenarioWishSchema.prefault({}).describe('What scenarios are drawn from'),
  expectedMinutes: minutesSchema.default(null),
  limits: limitsSchema.default(null),
  daysAhead: z
    .number()
    .int('write whole days')
    .min(1, 'choose 1 day or more')
    .max(60, 'choose 60 days or fewer')
    .default(14)
    .describe('So long before its start a practice is made, and people may sign up'),
});
export type SeriesSettings = z.infer<typeof seriesSettingsSchema>;

/** POST /api/series */
export const createSeriesRequestSchema = seriesSettingsSchema.extend({
  mode: practiceModeSchema
    .default('group')
    .describe('"alone": the caller practises by themselves each time; "group": people sign up'),
  instigate: z
    .boolean()
    .default(true)
    .describe('The caller instigates each practice of a group, and so does not respond in any of them'),
});
export type CreateSeriesRequest = z.infer<typeof createSeriesRequestSchema>;

/** POST /api/series/:id/occurrences/:on/skip */
export const skipRequestSchema = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1, 'say why')
    .max(500, 'use 500 characters or fewer')
    .describe('Told to those who signed up'),
});

/** POST /api/series/:id/occurrences/:on/move */
export const moveOccurrenceRequestSchema = z.strictObject({
  localStart: localTimeSchema.describe('New start, on the clocks of the zone of the series'),
  reason: z.string().trim().max(500, 'use 500 characters or fewer').optional().describe('Told to all'),
});
export type MoveOccurrenceRequest = z.infer<typeof moveOccurrenceRequestSchema>;

/** One practice of a series, made or to be made. */
export const seriesOccurrenceSchema = z.object({
  on: z.string().describe('Day by the rule, which names it also when it was moved'),
  startsAt: z.string().describe('Instant of the start'),
  localStart: z.string().describe('Start on the clocks of the zone of the series'),
  standing: z
    .enum(['planned', 'made', 'skipped', 'failed'])
    .describe('planned: to be made; made: there is a practice; failed: none could be made, see "note"'),
  practiceId: z.string().nullable().describe('The practice, when it is made'),
  state: z.string().nullable().describe('State of the practice'),
  moved: z.boolean().describe('It begins at another time than the rule says'),
  note: z.string().nullable().describe('Who skipped it and why, or why it could not be made'),
});
export type SeriesOccurrence = z.infer<typeof seriesOccurrenceSchema>;

const personSchema = z.object({
  id: z.string().describe('Id of the person or team'),
  name: z.string().describe('What colleagues see'),
});

const seriesStandingSchema = z.enum(['going', 'paused', 'ended']);

/** GET /api/series/:id */
export const seriesViewSchema = z.object({
  id: z.string().describe('Id of the series'),
  name: z.string().describe('What the series is called'),
  mode: practiceModeSchema,
  standing: seriesStandingSchema.describe(
    'paused or ended: no further practice is made; those that are made stay',
  ),
  rule: seriesRuleSchema.describe('When its practices begin'),
  team: personSchema.nullable().describe('The team for which scenarios are drawn'),
  wish: scenarioWishSchema
    .nullable()
    .describe('What scenarios are drawn from; null for those who do not keep the series'),
  expectedMinutes: minutesSchema,
  limits: limitsSchema,
  daysAhead: z.number().int().describe('So many days before its start a practice is made'),
  pageOnCall: z.boolean().describe('Who is on call in the team responds too'),
  createdBy: personSchema.describe('Who made it'),
  instigators: z.array(personSchema).describe('Who instigates practices that are made from now on'),
  upcoming: z.array(seriesOccurrenceSchema).describe('The next ones, by their start'),
  past: z
    .array(seriesOccurrenceSchema)
    .describe('The last ones that were made, the latest first; all are at /api/series/{id}/past'),
  can: z
    .object({
      change: z.boolean().describe('Change, pause and end it, skip and move single practices'),
      instigate: z.boolean().describe('Volunteer as an instigator of what is made from now on'),
      leave: z.boolean().describe('No longer instigate what is made from now on'),
    })
    .describe('What the caller may do now; the server enforces the same'),
});
export type SeriesView = z.infer<typeof seriesViewSchema>;

/** GET /api/series */
export const seriesQuerySchema = z.strictObject({
  ...pageShape,
  standing: oneOrMore(seriesStandingSchema).describe('Only those that stand so, or in one of these ways'),
});
export type SeriesQuery = z.infer<typeof seriesQuerySchema>;

/** Answer of GET /api/series */
export const seriesPageSchema = pageOf('series', seriesViewSchema, 'Those that go on first, then by name');

/** GET /api/series/:id/past */
export const pastQuerySchema = z.strictObject(pageShape);

/** Answer of GET /api/series/:id/past */
export const pastPageSchema = pageOf('past', seriesOccurrenceSchema, 'The latest first');
