import { z } from 'zod';
import { messageFieldsSchema } from '../room.js';
import { feedEvent } from './envelope.js';

/** Responders say that they are stumped; from now on questions may be given as hints. */
export const hintAsked = feedEvent('hint.asked', z.object({ by: z.string().describe('Who did it') }));
/** A hint was given. */
export const hintGiven = feedEvent(
  'hint.given',
  z.object({
    index: z
      .number()
      .int()
      .nullable()
      .describe('Position in the scenario, from 0; null for one in the words of an instigator'),
    by: z.string().optional().describe('Who gave or took it'),
    kind: z.enum(['pointer', 'question']).describe('Whether it points at something or asks something'),
    text: z.string().describe('What is said'),
    ref: z.string().optional().describe('What a pointer points at'),
  }),
);
/** Somebody wrote in a room. */
export const messagePosted = feedEvent(
  'message.posted',
  messageFieldsSchema.extend({ by: z.string().describe('Who did it') }),
);

/** Responders have come upon nothing new for a while. */
export const respondersStalled = feedEvent(
  'responders.stalled',
  z.object({
    minutes: z.number().describe('Without progress'),
    last: z.string().nullable().describe('What the last progress was; null when there was none'),
  }),
);
/** Nothing was written in the status room for too long. */
export const statusOverdue = feedEvent(
  'status.overdue',
  z.object({ minutes: z.number().describe('Since the last word to users, or since the start') }),
);

export const helpEvents = [hintAsked, hintGiven, messagePosted, respondersStalled, statusOverdue] as const;
