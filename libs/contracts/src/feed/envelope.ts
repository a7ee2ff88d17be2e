import { z } from 'zod';
import { practiceIdSchema } from '../ids.js';

/** Wraps one fact of a topic into the shape in which it is stored, fed and exported. */
export function feedEvent<T extends string, D extends z.ZodObject>(type: T, data: D) {
  return z.object({
    type: z.literal(type).describe('What happened'),
    practiceId: practiceIdSchema,
    seq: z.number().int().positive().describe('Gap-free number within the practice, from 1'),
    occurredAt: z.iso.datetime().describe('When it happened (not when it was stored)'),
    data: data.describe('The facts of it'),
  });
}
