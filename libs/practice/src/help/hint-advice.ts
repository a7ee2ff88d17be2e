import type { HintAdvice } from '#contracts';
import type { Practice } from '../practice.js';
import type { Progress } from './progress.js';

/** So long without progress, at tempo 1, and responders count as stalled. */
export const STALLED_AFTER_MS = 10 * 60_000;

/** When responders count as stalled, unless they get on before. */
export function stallsAt(
  { beganAt, tempo }: Pick<Practice, 'beganAt' | 'tempo'>,
  last: Progress | null,
): Date | null {
  const since = Math.max(last?.at.getTime() ?? 0, beganAt?.getTime() ?? 0);
  return since === 0 ? null : new Date(since + STALLED_AFTER_MS / tempo);
}

/** Whether a hint would help now or disturb. Blind alleys are a part of it: only standing still is a reason. */
export function adviceOn(
  practice: Pick<Practice, 'beganAt' | 'tempo' | 'stumped'>,
  last: Progress | null,
  now: Date,
): HintAdvice {
  const lastProgress = last && { at: last.at.toISOString(), what: last.what };
  if (practice.stumped)
    return {
      advice: 'question',
      reason: 'Responders say that they are stumped: a question helps.',
      lastProgress,
    };
  const due = stallsAt(practice, last);
  if (due === null || now < due)
    return {
      advice: 'silence',
      reason: last ? `They get on: ${last.what}. Remain silent.` : 'They have only begun. Remain silent.',
      lastProgress,
    };
  return {
    advice: 'pointer',
    reason: 'They have come upon nothing new for a while: a pointer helps.',
    lastProgress,
  };
}
