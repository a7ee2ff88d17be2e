import { z } from 'zod';
import { playedAttemptSchema } from '../attempt-promise.js';
import { feedEventSchema } from '../feed/feed-event.js';
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
  onCallTeam: z
    .string()
    .max(64)
    .optional()
    .describe('Id of a team: who is on call in it at the start, and agreed to it, responds too. For groups'),
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
  stack: z.string().describe('Id of the stack'),
  scenario: z.string().nullable().describe('null for those who must not know it yet'),
  state: practiceStateSchema,
  startsAt: z.string().describe('When it begins, or began'),
  beganAt: z.string().nullable().describe('When it went live'),
  endedAt: z.string().nullable().describe('When it ended; null: not yet'),
  myRole: practiceRoleSchema.nullable(),
  abortReason: z.string().nullable().describe('Why it was aborted; null: it was not'),
  verdict: verdictSchema.describe('What was judged from evidence'),
});
export type PracticeSummary = z.infer<typeof practiceSummarySchema>;

/** GET /api/practices/:id */
export const practiceViewSchema = practiceSummarySchema.extend({
  variant: z.string().nullable().describe('Seed of the variant; null for those who must not know it'),
  tempo: z.number().describe('All timers are divided by this'),
  lastSeq: z.number().int().describe('Number of the latest event'),
  page: z
    .object({
      title: z.string().describe('What is wrong, in short'),
      severity: z.string().describe('How bad it is'),
      text: z.string().describe('What it says'),
    })
    .nullable()
    .describe('What responders were paged with; null: nothing yet'),
  people: z
    .array(z.object({ name: z.string().describe('What colleagues see'), role: practiceRoleSchema }))
    .describe('Who takes part'),
  nodes: z
    .array(
      z.object({
        name: z.string().describe('Name of the node'),
        title: z.string().describe('The node in words'),
      }),
    )
    .describe('Nodes of the stack'),
  journeys: z
    .array(
      z.object({
        name: z.string().describe('Name of the journey'),
        title: z.string().describe('The journey in words'),
      }),
    )
    .describe('What users of the stack do'),
  consoles: z
    .array(
      z.object({
        name: z.string().describe('Name of the console'),
        title: z.string().describe('What it shows'),
      }),
    )
    .describe('Web pages of the stack itself, such as dashboards'),
  logs: z
    .object({ searches: z.array(stackLogSearchSchema).describe('Saved searches, by name') })
    .nullable()
    .describe('null when the logs of this stack cannot be searched'),
  guide: z.boolean().describe('The stack has a guide'),
  impact: impactSchema.describe('What users suffered, as measured'),
  hints: z
    .object({
      given: z.number().int().describe('So many were given'),
      pointersLeft: z.number().int().describe('So many pointers are left'),
      questionsLeft: z.number().int().describe('So many questions are left'),
      stumped: z.boolean().describe('Responders asked for more help, so questions may be given'),
    })
    .describe('How many were given, and are left'),
  rooms: z
    .array(z.object({ room: roomSchema, write: z.boolean().describe('The caller may write there now') }))
    .describe('Rooms that the caller may read'),
  can: z
    .object({
      openTerminal: z.boolean().describe('Open terminals'),
      watchStack: z.boolean().describe('Search its logs and open its consoles'),
      acknowledge: z.boolean().describe('Take the page'),
      coordinate: z.boolean().describe('Say who coordinates the responders'),
      takeHint: z.boolean().describe('Take the next hint'),
      giveHint: z.boolean().describe('Give a hint in own words, and be advised when'),
      askForHelp: z.boolean().describe('Say that responders are stumped'),
      declareOver: z.boolean().describe('Declare the incident over'),
      declareAnyway: z.boolean().describe('Declare it over although service does not count as restored'),
      revert: z.boolean().describe('Have all faults undone; the practice goes on'),
      stop: z.boolean().describe('End it at once'),
      readPostmortem: z.boolean().describe('Read the postmortem'),
    })
    .describe('What the caller may do now; the server enforces the same'),
  sealed: z
    .object({
      title: z.string().describe('The scenario in words'),
      story: z.string().describe('What happened before'),
      rootCause: z.string().describe('What is broken, and why'),
      lessons: z.array(z.string()).describe('What can be learned from it'),
      attempt: playedAttemptSchema.nullable().describe('What the scripted responder plays; null without one'),
    })
    .nullable()
    .describe('For instigators, and for everybody after the end of what began'),
});
export type PracticeView = z.infer<typeof practiceViewSchema>;

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
export const stopRequestSchema = z.strictObject({
  reason: z.string().trim().min(1).max(500).describe('Told to all'),
});

/** GET /api/practices/:id/timeline */
export const timelineQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe('Only events with a greater "seq"'),
  limit: z.coerce.number().int().min(1).max(1_000).default(500).describe('Longest page'),
});
export type TimelineQuery = z.infer<typeof timelineQuerySchema>;
export const timelinePageSchema = z.object({
  events: z.array(feedEventSchema).describe('Oldest first'),
  lastSeq: z.number().int().describe('Number of the latest event of the practice'),
});
export type TimelinePage = z.infer<typeof timelinePageSchema>;

/** GET /api/practices/:id/impact */
export const impactQuerySchema = z.strictObject({
  bucketMs: z.coerce
    .number()
    .int()
    .min(250)
    .max(3_600_000)
    .default(5_000)
    .describe('Width of a bucket, in ms'),
});
export type ImpactQuery = z.infer<typeof impactQuerySchema>;

/** One file that a practice leaves behind. */
export const artifactSchema = z.object({
  name: z.string().describe('File name, for example timeline.json'),
  mediaType: z.string().describe('Media type'),
  bytes: z.number().int().nullable().describe('Its length; null: not known before it is read'),
});
export type Artifact = z.infer<typeof artifactSchema>;
