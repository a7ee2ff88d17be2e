import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** A journey that was healthy fails. `occurredAt` is the start of the first failed run. */
export const journeyFailing = feedEvent(
  'journey.failing',
  z.object({
    journey: z.string().describe('Name of the journey'),
    title: z.string().describe('The journey in words'),
    error: z.string().describe('Why its run failed'),
  }),
);
/** A journey that failed is healthy again. `occurredAt` is the start of the first good run. */
export const journeyRecovered = feedEvent(
  'journey.recovered',
  z.object({
    journey: z.string().describe('Name of the journey'),
    title: z.string().describe('The journey in words'),
    failedForMs: z.number().describe('How long it failed'),
    failed: z.number().describe('How many of its runs failed'),
  }),
);
/** Users began to suffer. `occurredAt` is the onset. */
export const impactBegan = feedEvent(
  'impact.began',
  z.object({ journey: z.string().describe('Name of the journey') }),
);
/** No user suffers any more. `occurredAt` is the end. */
export const impactEnded = feedEvent(
  'impact.ended',
  z.object({ lastedMs: z.number().describe('How long users suffered') }),
);

export const impactEvents = [journeyFailing, journeyRecovered, impactBegan, impactEnded] as const;
