import { z } from 'zod';

/** Where people write during a practice. */
export const roomSchema = z
  .enum(['operations', 'status', 'instigators'])
  .describe(
    'operations: what is done and learned; status: what users see and whether the fix is known; instigators: unseen by responders before the end',
  );
export type Room = z.infer<typeof roomSchema>;

/** What a message is. */
export const messageMarkSchema = z
  .enum(['symptom', 'hypothesis', 'finding', 'action', 'question', 'decision'])
  .describe('What the message is');
export type MessageMark = z.infer<typeof messageMarkSchema>;
export const MESSAGE_MARKS = messageMarkSchema.options;

/** What a message says about an earlier one. */
export const messageOutcomeSchema = z
  .enum(['answered', 'investigating', 'confirmed', 'ruled-out'])
  .describe('answered is for questions, the others are for hypotheses');
export type MessageOutcome = z.infer<typeof messageOutcomeSchema>;

/** What may be said about a message of a mark. */
export const OUTCOMES: Partial<Record<MessageMark, readonly MessageOutcome[]>> = {
  question: ['answered'],
  hypothesis: ['investigating', 'confirmed', 'ruled-out'],
};

/** Everything of a message but who wrote it and when. */
export const messageFieldsSchema = z.object({
  room: roomSchema,
  text: z.string().describe('What is said'),
  mark: messageMarkSchema.optional(),
  owner: z.string().optional().describe('Who takes care of a question'),
  about: z
    .object({
      seq: z.number().int().positive().describe('Message that this one is about'),
      outcome: messageOutcomeSchema,
    })
    .optional()
    .describe('The message that this one is about'),
});
export type MessageFields = z.infer<typeof messageFieldsSchema>;

const MARKED = new RegExp(`^\\s*(${MESSAGE_MARKS.join('|')})\\s*:\\s*`, 'i');

/** The mark that a text carries as its first word (`hypothesis: the disk is full`) and the rest; null when it has none. */
export function markOf(text: string): { mark: MessageMark; text: string } | null {
  const match = MARKED.exec(text);
  if (!match) return null;
  return { mark: match[1]?.toLowerCase() as MessageMark, text: text.slice(match[0].length) };
}
