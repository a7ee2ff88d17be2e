import type { PracticeRole, RosterLimits, RosterView } from '#contracts';
import { type LimitedPart, partOf, type Roster, type SignedUp } from './roster.js';

const PARTS: readonly LimitedPart[] = ['instigators', 'responders'];

/** How many have a place in a part. */
export function countIn(people: readonly SignedUp[], part: LimitedPart): number {
  return people.filter(({ standing, role }) => standing === 'in' && partOf(role) === part).length;
}

/** Those who wait in a part, whoever waits longest first. `people` are in the order in which they signed up. */
export function waitingIn(people: readonly SignedUp[], part: LimitedPart): SignedUp[] {
  return people.filter(({ standing, role }) => standing === 'waiting' && partOf(role) === part);
}

/** True when somebody with this role gets a place at once: there is one, and nobody waits for it. */
export function hasPlace(people: readonly SignedUp[], limits: RosterLimits, role: PracticeRole): boolean {
  const part = partOf(role);
  if (part === null) return true;
  return countIn(people, part) < limits[part].most && waitingIn(people, part).length === 0;
}

/** Those who wait and for whom there is a place now. */
export function movingUp(people: readonly SignedUp[], limits: RosterLimits): SignedUp[] {
  return PARTS.flatMap((part) =>
    waitingIn(people, part).slice(0, Math.max(0, limits[part].most - countIn(people, part))),
  );
}

/** How many more a practice needs to begin. One's own needs nobody else. */
export function missingPeople(
  { mode, limits }: Pick<Roster, 'mode' | 'limits'>,
  people: readonly SignedUp[],
): RosterView['missing'] {
  const missing = (part: LimitedPart): number =>
    mode === 'alone' ? 0 : Math.max(0, limits[part].least - countIn(people, part));
  return { instigators: missing('instigators'), responders: missing('responders') };
}
