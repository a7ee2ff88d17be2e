import { z } from 'zod';
import { messageFieldsSchema } from '../room.js';
import { feedEvent } from './envelope.js';

/** Responders say that they are stumped; from now on questions may be given as hints. */
export const hintAsked = feedEvent('hint.asked', z.object({ by: z.string() }));
/** A hint was given. */
export const hintGiven = feedEvent(
  'hint.given',
  z.object({
    index: z.number().int().describe('Position in the scenario, from 0'),
    kind: z.enum(['pointer', 'question']),
    text: z.string(),
    ref: z.string().optional().describe('What a pointer points at'),
  }),
);
/** Somebody wrote in a room. */
export const messagePosted = feedEvent('message.posted', messageFieldsSchema.extend({ by: z.string() }));

export const helpEvents = [hintAsked, hintGiven, messagePosted] as const;
