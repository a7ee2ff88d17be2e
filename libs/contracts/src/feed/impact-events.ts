import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** A journey that was healthy fails. `occurredAt` is the start of the first failed run. */
export const journeyFailing = feedEvent(
  'journey.failing',
  z.object({ journey: z.string(), title: z.string(), error: z.string() }),
);
/** A journey that failed is healthy again. `occurredAt` is the start of the first good run. */
export const journeyRecovered = feedEvent(
  'journey.recovered',
  z.object({ journey: z.string(), title: z.string(), failedForMs: z.number(), failed: z.number() }),
);
/** Users began to suffer. `occurredAt` is the onset. */
export const impactBegan = feedEvent('impact.began', z.object({ journey: z.string() }));
/** No user suffers any more. `occurredAt` is the end. */
export const impactEnded = feedEvent('impact.ended', z.object({ lastedMs: z.number() }));

export const impactEvents = [journeyFailing, journeyRecovered, impactBegan, impactEnded] as const;
