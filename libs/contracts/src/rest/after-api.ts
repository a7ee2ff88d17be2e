import { z } from 'zod';
import { declarationSchema } from '../declaration.js';
import { instantSchema, practiceIdSchema } from '../ids.js';
import { impactSchema } from '../impact.js';
import { flag, pageOf, pageShape } from './page.js';

const words = z.string().trim().max(4_000);

/** PUT /api/practices/:id/assessment: the responders' own account of the impact. */
export const assessmentRequestSchema = z
  .strictObject({
    startedAt: instantSchema.describe('When users began to suffer, as responders see it'),
    endedAt: instantSchema.describe('When no user suffered any more'),
    touched: words.min(1).describe('How users were touched'),
    journeys: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(200).describe('Name of a journey of the stack'),
          failedShare: z.number().min(0).max(1).describe('Share of its requests that failed, from 0 to 1'),
        }),
      )
      .max(100)
      .default([])
      .describe('Which kinds of requests, and how much of each'),
  })
  .refine(({ startedAt, endedAt }) => Date.parse(startedAt) <= Date.parse(endedAt), {
    path: ['endedAt'],
    message: 'it cannot end before it began',
  });
export type AssessmentRequest = z.infer<typeof assessmentRequestSchema>;

export const assessmentSchema = z.object({
  startedAt: z.string().describe('When users began to suffer'),
  endedAt: z.string().describe('When no user suffered any more'),
  touched: z.string().describe('How users were touched'),
  journeys: z
    .array(
      z.object({
        name: z.string().describe('Name of the journey'),
        failedShare: z.number().describe('Share of its requests that failed, from 0 to 1'),
      }),
    )
    .describe('Which kinds of requests, and how much of each'),
  by: z.string().describe('Who wrote it last'),
  at: z.string().describe('When it was written last'),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** PUT /api/practices/:id/debrief: schedules it, or moves it; everybody is told. */
export const debriefRequestSchema = z.strictObject({
  startsAt: instantSchema.describe('When it begins'),
  timeZone: z
    .string()
    .max(100)
    .refine(
      (zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone),
      'write an IANA time zone',
    )
    .describe('Time zone in which the start was chosen'),
  minutes: z.number().int().min(5).max(480).default(60).describe('How long it takes'),
  place: z.string().trim().min(1).max(500).optional().describe('Link of a call, or a room'),
});
export type DebriefRequest = z.infer<typeof debriefRequestSchema>;

/** PUT /api/practices/:id/debrief/notes */
export const debriefNotesSchema = z.strictObject({
  summary: words.default('').describe('Brief summary by the responders'),
  helped: words.default('').describe('What helped'),
  misled: words.default('').describe('What misled'),
  incident: words.default('').describe('Lessons on the incident'),
  response: words.default('').describe('Lessons on the response'),
  practice: words.default('').describe('Lessons on the practice itself'),
});
export type DebriefNotes = z.infer<typeof debriefNotesSchema>;

export const debriefSchema = z.object({
  startsAt: z.string().describe('When it begins'),
  timeZone: z.string().describe('Zone in which it was planned'),
  minutes: z.number().int().describe('How long it takes'),
  place: z.string().nullable().describe('Link of a call, or a room; null when none was named'),
  by: z.string().describe('Who scheduled it'),
});
export type Debrief = z.infer<typeof debriefSchema>;

/** POST /api/practices/:id/actions */
export const actionRequestSchema = z.strictObject({
  what: z.string().trim().min(1).max(500).describe('What is to be done'),
  ownerId: z.string().min(1).max(100).describe('Id of the person of the practice who sees to it'),
  dueOn: z.iso.date().describe('Day on which it is due'),
});
export type ActionRequest = z.infer<typeof actionRequestSchema>;

export const actionItemSchema = z.object({
  id: z.string().describe('Id of the item'),
  practiceId: practiceIdSchema,
  what: z.string().describe('What is to be done'),
  owner: z.string().describe('Name of the person who sees to it'),
  dueOn: z.string().describe('Day on which it is due'),
  doneAt: z.string().nullable().describe('null while it is open'),
  doneBy: z.string().nullable().describe('Who said so; null while it is open'),
  retestId: z.string().nullable().describe('Practice that plays the same scenario again, to test it'),
});
export type ActionItem = z.infer<typeof actionItemSchema>;

/** GET /api/actions */
export const actionsQuerySchema = z.strictObject({
  ...pageShape,
  open: flag
    .optional()
    .describe('"true": only those that are not done; "false": only those that are; absent: all'),
  overdue: flag
    .optional()
    .describe('"true": only those that are not done although their day is over; "false": only the others'),
  mine: flag.optional().describe('"true": only those that the caller owns'),
  owner: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'write the id of a person')
    .optional()
    .describe('Only those of this person, by their id'),
  practice: practiceIdSchema.optional().describe('Only those of this practice'),
});
export type ActionsQuery = z.infer<typeof actionsQuerySchema>;

/** Answer of GET /api/actions */
export const actionListSchema = pageOf('actions', actionItemSchema, 'By the day on which they are due');

/** POST /api/actions/:id/retest */
export const retestRequestSchema = z.strictObject({
  startsAt: instantSchema.optional().describe('When it is played again; now when absent'),
});
export type RetestRequest = z.infer<typeof retestRequestSchema>;

/** GET /api/practices/:id/after: what remains of a practice that is over. */
export const afterSchema = z.object({
  assessment: assessmentSchema.nullable().describe('What responders wrote; null: nothing yet'),
  measured: impactSchema.describe('What was measured'),
  declaration: declarationSchema.nullable().describe('null when nobody declared it over'),
  debrief: debriefSchema.nullable().describe('When it takes place; null: not scheduled yet'),
  notes: debriefNotesSchema.nullable().describe('What was written down; null: nothing yet'),
  actions: z.array(actionItemSchema).describe('What is to be done'),
  people: z
    .array(
      z.object({
        id: z.string().describe('Id of the person'),
        name: z.string().describe('What colleagues see'),
      }),
    )
    .describe('Who may own an action'),
  mayWrite: z.boolean().describe('The caller took part, and may write all of it'),
});
export type After = z.infer<typeof afterSchema>;
