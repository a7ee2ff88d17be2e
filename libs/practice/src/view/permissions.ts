import { isOver, type PracticeRole, type PracticeView } from '#contracts';
import type { Practice } from '../practice.js';

/** What a person in a role may do with a practice now. The one place that decides it. */
export function permissions(practice: Practice, role: PracticeRole | null): PracticeView['can'] {
  const { state } = practice;
  const responds = role === 'responder' || role === 'coordinator';
  const instigates = role === 'instigator';
  const windingUp = practice.declaredOverAt !== null;
  const worked = (state === 'live' || state === 'restored') && !windingUp;
  const running = worked || (state === 'ready' && !windingUp);
  return {
    openTerminal: responds && worked,
    watchStack: (responds && worked) || (instigates && running),
    acknowledge: responds && worked && practice.pagedAt !== null,
    coordinate: responds && worked,
    takeHint: (responds || instigates) && state === 'live' && !windingUp,
    giveHint: instigates && state === 'live' && !windingUp,
    askForHelp: responds && state === 'live' && !practice.stumped && !windingUp,
    declareOver:
      ((responds || instigates) && state === 'restored' && !windingUp) || mayCutShort(practice, role),
    declareAnyway: responds && worked,
    revert: instigates && worked && practice.calledOffAt === null,
    stop: (instigates || responds) && !isOver(state) && !windingUp,
    readPostmortem: isUnsealed(practice),
  };
}

/** A script that has led to nothing for long enough is not waited for; people end what they have restored. */
function mayCutShort({ state, responder, declaredOverAt }: Practice, role: PracticeRole | null): boolean {
  return role === 'instigator' && responder === 'scripted' && state === 'live' && declaredOverAt === null;
}

/**
 * True when everybody may see what was sealed: it was played, and it is over. What never began stays sealed, since its
 * people may still be given it another day.
 */
export function isUnsealed({ state, beganAt }: Pick<Practice, 'state' | 'beganAt'>): boolean {
  return isOver(state) && beganAt !== null;
}

/** True when the caller may see the sealed part. */
export function maySeeSealed(practice: Practice, role: PracticeRole | null): boolean {
  return role === 'instigator' || isUnsealed(practice);
}
