import type { PracticeRole } from '#contracts';
import { AppError } from '#kernel';
import type { Asker } from '../asker.js';
import type { Member } from '../practice.js';

/** How much a role may see. Whoever may do more than look sees at least what its observers see. */
const RANK: Record<PracticeRole, number> = { instigator: 3, coordinator: 2, responder: 2, observer: 1 };

/**
 * In which role somebody sees and acts in a practice: the one place that decides it. Who asks to see it through the
 * eyes of a lesser role is that role for all purposes. Error: `auth.forbidden` for a role that sees more than their own.
 */
export function roleOf(members: readonly Member[], practiceId: string, asker: Asker): PracticeRole | null {
  const own = ownRole(members, practiceId, asker);
  const { viewAs } = asker;
  if (viewAs === undefined) return own;
  if (rankOf(own, asker) >= RANK[viewAs]) return viewAs;
  throw new AppError(
    'auth.forbidden',
    `Only instigators and administrators look through the eyes of a ${viewAs}: your own role sees less than that.`,
  );
}

/** As {@link roleOf}, in a list of many practices: where their own role sees less, it stays. */
export function roleInList(
  members: readonly Member[],
  practiceId: string,
  asker: Asker,
): PracticeRole | null {
  const own = ownRole(members, practiceId, asker);
  const { viewAs } = asker;
  return viewAs !== undefined && rankOf(own, asker) >= RANK[viewAs] ? viewAs : own;
}

function ownRole(members: readonly Member[], practiceId: string, { id }: Asker): PracticeRole | null {
  return members.find((m) => m.practiceId === practiceId && m.personId === id)?.role ?? null;
}

function rankOf(own: PracticeRole | null, { role }: Asker): number {
  if (role === 'admin') return RANK.instigator;
  return own === null ? 0 : RANK[own];
}
