import { AppError } from '#kernel';
import type { Asker } from '../asker.js';
import type { Series, SeriesInstigator } from './series.js';

/** Instigators take turns among themselves; more than this many are in each other's way. */
export const MOST_INSTIGATORS = 3;

/** True for those who change a series: whoever made it, its instigators, and administrators. */
export function mayKeep(
  { createdBy }: Series,
  instigators: readonly Pick<SeriesInstigator, 'personId'>[],
  { id, role, viewAs }: Asker,
): boolean {
  if (viewAs !== undefined) return false;
  return role === 'admin' || id === createdBy || instigators.some(({ personId }) => personId === id);
}

/** Why somebody may not volunteer as an instigator; null when they may. */
export function instigateRefusal(
  { mode, endedAt, limits }: Series,
  instigators: readonly Pick<SeriesInstigator, 'personId'>[],
  { id }: Asker,
): AppError | null {
  if (mode === 'alone') return new AppError('signup.closed', 'Somebody practises alone in this series.');
  if (endedAt) return ended();
  if (instigators.some(({ personId }) => personId === id))
    return new AppError('signup.already-in', 'You instigate the practices of this series already.');
  if (instigators.length < (limits?.instigators.most ?? MOST_INSTIGATORS)) return null;
  return new AppError(
    'signup.closed',
    'It has as many instigators as each practice may have: sign up for single practices.',
  );
}

/** The error for a series that has ended. */
export function ended(): AppError {
  return new AppError('practice.wrong-state', 'The series has ended: make a new one.');
}
