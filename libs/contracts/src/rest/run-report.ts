import { z } from 'zod';
import { playedAttemptSchema } from '../attempt-promise.js';
import { practiceStateSchema } from '../practice-state.js';
import { verdictSchema } from '../verdict.js';

/** What `simsup practice run --json` prints. */
export const runReportSchema = z.object({
  practiceId: z.string(),
  scenario: z.string(),
  variant: z.string().nullable(),
  state: practiceStateSchema,
  abortReason: z.string().nullable().describe('Why it was aborted; null when it was not'),
  verdict: verdictSchema,
  attempt: playedAttemptSchema
    .extend({ kept: z.boolean().describe('The verdict is what the attempt promised') })
    .nullable()
    .describe('What the scripted responder played; null when a person responded'),
  impact: z.object({
    onsetAt: z.string().nullable(),
    endAt: z.string().nullable(),
    journeys: z.array(z.object({ name: z.string(), requests: z.number(), failed: z.number() })),
  }),
  timings: z
    .object({
      provisionMs: z.number().nullable().describe('Sandbox asked for → steady'),
      leaseMs: z.number().nullable(),
      startToInjectMs: z.number().nullable().describe('Scheduled start → injection begun'),
      injectMs: z.number().nullable().describe('Injection begun → damage done'),
      onsetMs: z.number().nullable().describe('Injection begun → first failed request'),
      alertMs: z.number().nullable().describe('Injection begun → first alert or report'),
      restoreMs: z.number().nullable().describe('Injection begun → verdict restored'),
      totalMs: z.number(),
    })
    .describe('Milliseconds; null when it did not happen'),
  artifacts: z.array(z.string()).describe('Paths of the files written'),
});
export type RunReport = z.infer<typeof runReportSchema>;
