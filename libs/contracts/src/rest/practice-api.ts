import { z } from 'zod';
import { playedAttemptSchema } from '../attempt-promise.js';
import { practiceIdSchema, scenarioIdSchema } from '../ids.js';
import { impactSchema } from '../impact.js';
import { practiceStateSchema } from '../practice-state.js';
import { practiceRoleSchema } from '../roles.js';
import { roomSchema } from '../room.js';
import { shortNameSchema } from '../scenario-attempt.js';
import { stackLogSearchSchema } from '../stack-file.js';
import { verdictSchema } from '../verdict.js';
import { planTimesShape } from './plan-api.js';
import { scenarioDrawSchema } from './scenario-choice-api.js';
import { practiceModeSchema } from './sign-up-api.js';

/** POST /api/practices */
export const createPracticeRequestSchema = z.strictObject({
  scenario: scenarioIdSchema.optional().describe('Id of a scenario; absent when one is drawn'),
  draw: scenarioDrawSchema
    .optional()
    .describe('Draws a scenario that none of the group knows, or an unseen variant; absent with "scenario"'),
  again: z.boolean().optional().describe('Also a variant that the caller, who responds, has seen already'),
  variant: z
    .string()
    .regex(/^[\w-]{1,32}$/, 'a variant is a seed of letters, digits, "_" and "-", 32 at most')
    .optional()
    .describe('Seed of the variant; drawn at random when absent'),
  ...planTimesShape,
  role: practiceRoleSchema.default('responder').describe('Role of the caller in it'),
  mode: practiceModeSchema.default('alone'),
  responder: z
    .enum(['people', 'scripted'])
    .default('people')
    .describe('"scripted" types a fix or a decoy of the scenario; only for instigators'),
  attempt: shortNameSchema
    .optional()
    .describe('Name of the fix or decoy that a scripted responder types; the first fix when absent'),
  tempo: z
    .number()
    .min(1, 'the real tempo is 1; choose 1 or more')
    .max(100, 'choose 100 or less; a stack may allow less')
    .optional()
    .describe('Divides all timers; the stack sets the limit'),
});
export type CreatePracticeRequest = z.infer<typeof createPracticeRequestSchema>;

/** A practice in a list. Holds nothing sealed. */
export const practiceSummarySchema = z.object({
  id: practiceIdSchema,
  title: z.string().describe('What the list shows: the scenario is named only to those who may know it'),
  stack: z.string(),
  scenario: z.string().nullable().describe('null for those who must not know it yet'),
  state: practiceStateSchema,
  startsAt: z.string(),
  beganAt: z.string().nullable().describe('When it went live'),
  endedAt: z.string().nullable(),
  myRole: practiceRoleSchema.nullable(),
  abortReason: z.string().nullable(),
  verdict: verdictSchema,
});
export type PracticeSummary = z.infer<typeof practiceSummarySchema>;

/** GET /api/practices/:id */
export const practiceViewSchema = practiceSummarySchema.extend({
  variant: z.string().nullable(),
  tempo: z.number(),
  lastSeq: z.number().int(),
  page: z.object({ title: z.string(), severity: z.string(), text: z.string() }).nullable(),
  people: z.array(z.object({ name: z.string(), role: practiceRoleSchema })),
  nodes: z.array(z.object({ name: z.string(), title: z.string() })),
  journeys: z.array(z.object({ name: z.string(), title: z.string() })),
  consoles: z
    .array(z.object({ name: z.string(), title: z.string() }))
    .describe('Web pages of the stack itself, such as dashboards'),
  logs: z
    .object({ searches: z.array(stackLogSearchSchema).describe('Saved searches, by name') })
    .nullable()
    .describe('null when the logs of this stack cannot be searched'),
  guide: z.boolean().describe('The stack has a guide'),
  impact: impactSchema,
  hints: z.object({
    given: z.number().int(),
    pointersLeft: z.number().int(),
    questionsLeft: z.number().int(),
    stumped: z.boolean().describe('Responders asked for more help, so questions may be given'),
  }),
  rooms: z
    .array(z.object({ room: roomSchema, write: z.boolean().describe('The caller may write there now') }))
    .describe('Rooms that the caller may read'),
  can: z
    .object({
      openTerminal: z.boolean(),
      watchStack: z.boolean().describe('Search its logs and open its consoles'),
      acknowledge: z.boolean(),
      coordinate: z.boolean().describe('Say who coordinates the responders'),
      takeHint: z.boolean(),
      giveHint: z.boolean().describe('Give a hint in own words, and be advised when'),
      askForHelp: z.boolean(),
      declareOver: z.boolean(),
      declareAnyway: z.boolean().describe('Declare it over although service does not count as restored'),
      revert: z.boolean().describe('Have all faults undone; the practice goes on'),
      stop: z.boolean(),
      readPostmortem: z.boolean(),
    })
    .describe('What the caller may do now; the server enforces the same'),
  sealed: z
    .object({
      title: z.string(),
      story: z.string(),
      rootCause: z.string(),
      lessons: z.array(z.string()),
      attempt: playedAttemptSchema.nullable().describe('What the scripted responder plays; null without one'),
    })
    .nullable()
    .describe('For instigators, and for everybody after the end'),
});
export type PracticeView = z.infer<typeof practiceViewSchema>;

export const practiceListSchema = z.object({ practices: z.array(practiceSummarySchema) });
/** POST /api/practices/:id/declare-over */
export const declareOverRequestSchema = z.strictObject({
  cause: z
    .string()
    .trim()
    .min(1, 'say it in a few words, or leave it out')
    .max(1_000, 'use 1000 characters or fewer')
    .optional()
    .describe('The cause in the words of the responders; it is compared with the evidence'),
  anyway: z.boolean().default(false).describe('Also although service does not count as restored'),
});
export type DeclareOverRequest = z.infer<typeof declareOverRequestSchema>;
export const stopRequestSchema = z.strictObject({ reason: z.string().trim().min(1).max(500) });

/** One file that a practice leaves behind. */
export const artifactSchema = z.object({
  name: z.string().describe('File name, for example timeline.json'),
  mediaType: z.string(),
  bytes: z.number().int().nullable(),
});
export type Artifact = z.infer<typeof artifactSchema>;
