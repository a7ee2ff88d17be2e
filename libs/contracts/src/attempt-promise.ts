import { z } from 'zod';
import type { Verdict } from './verdict.js';

/**
 * What an attempt of a scenario promises. Of fixes: `fix`, `workaround`; of decoys, what they lead to: `nothing`,
 * `relief`, `harm`.
 */
export const attemptPromiseSchema = z
  .enum(['fix', 'workaround', 'nothing', 'relief', 'harm'])
  .describe('What the attempt is to lead to');
export type AttemptPromise = z.infer<typeof attemptPromiseSchema>;

/** The attempt that a scripted responder plays. */
export const playedAttemptSchema = z.object({
  name: z.string().describe('Name of the fix or decoy'),
  title: z.string().describe('What it does, in words'),
  promises: attemptPromiseSchema,
});
export type PlayedAttempt = z.infer<typeof playedAttemptSchema>;

const KEPT: Record<AttemptPromise, (verdict: Verdict) => boolean> = {
  fix: ({ restored, fixed, collateral }) => restored === true && fixed === true && collateral.length === 0,
  workaround: ({ restored, fixed, collateral }) =>
    restored === true && (fixed === false || (fixed === true && collateral.length > 0)),
  nothing: ({ restored, collateral }) => restored !== true && collateral.length === 0,
  relief: ({ restored, fixed }) => restored === true && fixed === false,
  harm: ({ collateral }) => collateral.length > 0,
};

/** True when the verdict is what the attempt promised. A fact that was not decided keeps no promise but `nothing`. */
export function keepsPromise(promise: AttemptPromise, verdict: Verdict): boolean {
  return KEPT[promise](verdict);
}

const IN_WORDS: Record<AttemptPromise, string> = {
  fix: 'to restore service and remove the cause, at no cost',
  workaround: 'to restore service around the cause, or at a cost',
  nothing: 'not to restore service, and to harm nothing',
  relief: 'to restore service and leave the cause',
  harm: 'to do harm',
};

/** The promise as the end of a sentence that begins "it is". */
export function promiseInWords(promise: AttemptPromise): string {
  return IN_WORDS[promise];
}
