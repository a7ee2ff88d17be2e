import { z } from 'zod';

/** One run of one journey by a synthetic user, as measured outside the responders' reach. */
export const journeyOutcomeSchema = z.object({
  kind: z.literal('outcome'),
  n: z.number().int().nonnegative().describe('Running number within one life of the traffic source'),
  journey: z.string().describe('Name of the journey'),
  startedAt: z.iso.datetime().describe('When the first request was sent'),
  latencyMs: z.number().nonnegative().describe('Whole duration in milliseconds'),
  ok: z.boolean().describe('Whether a user would call it a success'),
  step: z.string().optional().describe('The request that decided the outcome'),
  status: z.number().int().optional().describe('HTTP status of that request'),
  error: z.string().optional().describe('What the user would see, when it failed'),
});
export type JourneyOutcome = z.infer<typeof journeyOutcomeSchema>;

/** What the stack's own monitoring raises, as it arrives at the stack's pager. */
export const stackAlertSchema = z.object({
  kind: z.literal('alert'),
  status: z.enum(['firing', 'resolved']),
  name: z.string(),
  severity: z.string(),
  summary: z.string(),
  startsAt: z.string(),
  endsAt: z.string().optional(),
  labels: z.record(z.string(), z.string()).default({}),
  fingerprint: z.string(),
});
export type StackAlert = z.infer<typeof stackAlertSchema>;

/** One line of the stdout of a stack's outside node. */
export const outsideLineSchema = z.discriminatedUnion('kind', [journeyOutcomeSchema, stackAlertSchema]);
export type OutsideLine = z.infer<typeof outsideLineSchema>;
