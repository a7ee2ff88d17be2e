import { z } from 'zod';
import { messageMarkSchema, messageOutcomeSchema, roomSchema } from '../room.js';

/** POST /api/practices/:id/messages. A mark may also be typed as the first word: `finding: root owns it`. */
export const messageRequestSchema = z.strictObject({
  room: roomSchema,
  text: z.string().trim().min(1).max(4_000).describe('What is said'),
  mark: messageMarkSchema.optional(),
  owner: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Who takes care of a question: the name of a responder'),
  about: z
    .strictObject({
      seq: z.number().int().positive().describe('Number of the message that this one is about'),
      outcome: messageOutcomeSchema,
    })
    .optional()
    .describe('Answers a question, or says how a hypothesis stands'),
});
export type MessageRequest = z.infer<typeof messageRequestSchema>;

/** Something that somebody wrote, as it stands now. */
const entrySchema = z.object({
  seq: z.number().int().describe('Number of the message on the timeline'),
  at: z.string().describe('When it was written'),
  by: z.string().describe('Who wrote it'),
  text: z.string().describe('What is said'),
  owner: z.string().nullable().describe('Who takes care of it; null when nobody was named'),
  lastSaid: z
    .object({
      by: z.string().describe('Who said it'),
      text: z.string().describe('What is said'),
      at: z.string().describe('When'),
    })
    .nullable()
    .describe('The latest message about it'),
});
export type SummaryEntry = z.infer<typeof entrySchema>;

/** GET /api/practices/:id/summary: how the incident stands, from marked messages and what was measured. */
export const talkSummarySchema = z.object({
  failing: z
    .array(
      z.object({
        title: z.string().describe('What users do'),
        error: z.string().describe('Why it fails'),
        since: z.string().describe('Since when'),
      }),
    )
    .describe('What users cannot do now, as measured'),
  alerts: z
    .array(
      z.object({
        name: z.string().describe('Name of the alert'),
        summary: z.string().describe('What is wrong, as the monitor words it'),
        since: z.string().describe('Since when'),
      }),
    )
    .describe('Alerts that fire now'),
  symptoms: z.array(entrySchema).describe('What users suffer, as people said'),
  confirmed: z.array(entrySchema).describe('Hypotheses that were confirmed'),
  data: z.array(entrySchema).describe('Findings'),
  openQuestions: z.array(entrySchema).describe('Questions without an answer'),
  investigating: z.array(entrySchema).describe('Hypotheses that somebody looks into'),
  notInvestigated: z.array(entrySchema).describe('Hypotheses that nobody looks into yet'),
  ruledOut: z.array(entrySchema).describe('Hypotheses that were ruled out'),
  actions: z.array(entrySchema).describe('What was done'),
  decisions: z.array(entrySchema).describe('What was decided'),
});
export type TalkSummary = z.infer<typeof talkSummarySchema>;

const hintText = z.string().trim().min(1).max(500).describe('What is said, without what would give it away');

/** POST /api/practices/:id/hints. Empty: the next hint of the scenario. */
export const hintRequestSchema = z.strictObject({
  own: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('pointer').describe('Points at something that exists'),
        ref: z
          .string()
          .trim()
          .max(500)
          .regex(/^(guide|man|file|source):.+/, 'a pointer begins with guide:, man:, file: or source:')
          .describe('What it points at: guide:page, man:page(1), file:node:/path, source:path'),
        text: hintText,
      }),
      z.strictObject({
        kind: z.literal('question').describe('Asks something; for the stumped only'),
        text: hintText,
      }),
    ])
    .optional()
    .describe('A hint in the words of an instigator: a pointer, or a question for the stumped'),
});
export type HintRequest = z.infer<typeof hintRequestSchema>;

/** GET /api/practices/:id/advice: for instigators, whether a hint would help or disturb. */
export const hintAdviceSchema = z.object({
  advice: z
    .enum(['silence', 'pointer', 'question'])
    .describe('silence: they get on; pointer: they have stalled; question: they say that they are stumped'),
  reason: z.string().describe('Why, in one sentence'),
  lastProgress: z
    .object({ at: z.string().describe('When'), what: z.string().describe('Who did what') })
    .nullable()
    .describe('null when there was none yet'),
});
export type HintAdvice = z.infer<typeof hintAdviceSchema>;
