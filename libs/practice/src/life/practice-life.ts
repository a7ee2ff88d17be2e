import { isOver, type PracticeState } from '#contracts';
import { AppError } from '#kernel';

/**
 * Which state may follow which. `aborted` may follow every state in which something can still happen.
 * `restored → live` is the relapse: a later failure of the scenario took the service away again.
 * `live → closed` is the end of a script that did not restore service.
 */
const NEXT: Record<PracticeState, readonly PracticeState[]> = {
  draft: ['announced', 'aborted'],
  announced: ['preparing', 'aborted'],
  preparing: ['ready', 'aborted'],
  ready: ['live', 'aborted'],
  live: ['restored', 'closed', 'aborted'],
  restored: ['live', 'assessed', 'closed', 'aborted'],
  assessed: ['debriefed', 'closed'],
  debriefed: ['closed'],
  closed: [],
  aborted: [],
};

/** True when a practice may go from one state to the other. */
export function mayFollow(from: PracticeState, to: PracticeState): boolean {
  return NEXT[from].includes(to);
}

/** The states from which `to` can be reached in one step. */
export function predecessors(to: PracticeState): PracticeState[] {
  return (Object.keys(NEXT) as PracticeState[]).filter((from) => mayFollow(from, to));
}

/** States in which a practice has, or may have, a sandbox with people in it. */
export const CONDUCTED_STATES: readonly PracticeState[] = ['preparing', 'ready', 'live', 'restored'];

const IN_WORDS: Record<PracticeState, string> = {
  draft: 'is still a draft',
  announced: 'has not begun yet',
  preparing: 'is being prepared',
  ready: 'is ready, but has not begun yet',
  live: 'is live',
  restored: 'is restored',
  assessed: 'is over',
  debriefed: 'is over',
  closed: 'is over',
  aborted: 'was stopped',
};

/** The error for an action that the practice's state does not allow. */
export function wrongState(action: string, state: PracticeState, wayOut?: string): AppError {
  const advice = wayOut ?? (isOver(state) ? 'Schedule a new one.' : 'Wait for it, or stop the practice.');
  return new AppError('practice.wrong-state', `${action}: the practice ${IN_WORDS[state]}. ${advice}`);
}
