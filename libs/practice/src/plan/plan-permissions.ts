import { isOver, type PlanView, type PracticeRole, type PracticeState } from '#contracts';
import type { Asker } from '../asker.js';
import type { Practice } from '../practice.js';

/** States in which a practice has not begun. */
export const BEFORE_START: readonly PracticeState[] = ['announced', 'preparing', 'ready'];

/** What a person may do with the plan of a practice now. Whoever scheduled it, and each instigator, keeps its plan. */
export function planPermissions(
  practice: Practice,
  role: PracticeRole | null,
  asker: Asker,
): PlanView['can'] {
  const keeps = role === 'instigator' || (practice.createdBy === asker.id && asker.viewAs === undefined);
  const waits = BEFORE_START.includes(practice.state) && practice.declaredOverAt === null;
  return {
    move: keeps && waits && practice.startsAt !== null,
    callOff: keeps && waits,
    rehearse: role === 'instigator' && waits && practice.responder === 'people',
    scheduleNext: role !== null && role !== 'observer' && isOver(practice.state),
  };
}
