import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** The practice begins at another time, or is expected to take another while. */
export const practiceMoved = feedEvent(
  'practice.moved',
  z.object({
    from: z.string().describe('Start before'),
    startsAt: z.string().describe('Start now'),
    timeZone: z.string().describe('Zone in which it was planned'),
    expectedMinutes: z.number().int().describe('How long it is expected to take'),
    by: z.string().describe('Who moved it'),
    reason: z.string().optional().describe('Why'),
  }),
);

export const planEvents = [practiceMoved] as const;
