import { z } from 'zod';

/**
 * The life of a practice:
 * draft → announced → preparing → ready → live → restored → assessed → debriefed → closed,
 * and from any of them but the last: aborted.
 */
export const practiceStateSchema = z
  .enum([
    'draft',
    'announced',
    'preparing',
    'ready',
    'live',
    'restored',
    'assessed',
    'debriefed',
    'closed',
    'aborted',
  ])
  .describe('State in the life of a practice');
export type PracticeState = z.infer<typeof practiceStateSchema>;

/** States in which the incident is over; the sealed part of one that began may be shown to everybody. */
export const OVER_STATES: readonly PracticeState[] = ['assessed', 'debriefed', 'closed', 'aborted'];

/** True once nothing is running any more: the sandbox is gone or going. */
export function isOver(state: PracticeState): boolean {
  return OVER_STATES.includes(state);
}
