import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** The practice begins at another time, or is expected to take another while. */
export const practiceMoved = feedEvent(
  'practice.moved',
  z.object({
    from: z.string().describe('Start before'),
    startsAt: z.string(),
    timeZone: z.string(),
    expectedMinutes: z.number().int(),
    by: z.string(),
    reason: z.string().optional(),
  }),
);

export const planEvents = [practiceMoved] as const;
