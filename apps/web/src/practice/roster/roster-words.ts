import type { PracticeRole, RosterEntry, RosterLimit, RosterView } from '#contracts';
import { counted } from '../../time/duration.js';

/** One part of a practice with the people in it, as it is shown. */
export interface RosterPart {
  title: string;
  /** How many of how many: empty where there is no limit. */
  count: string;
  people: RosterEntry[];
  waiting: RosterEntry[];
}

const RESPONDS: readonly PracticeRole[] = ['coordinator', 'responder'];

/** The parts of a practice in the order of how much they do in it; observers only when there are some. */
export function rosterParts({ entries, limits, mode }: RosterView): RosterPart[] {
  const part = (title: string, roles: readonly PracticeRole[], limit?: RosterLimit): RosterPart => {
    const all = entries.filter(({ role }) => roles.includes(role));
    const people = all.filter(({ place }) => place === null);
    const count = limit && mode === 'group' ? `${people.length} of ${rangeOf(limit)}` : '';
    return { title, count, people, waiting: all.filter(({ place }) => place !== null) };
  };
  const limited = [
    part('Instigators', ['instigator'], limits.instigators),
    part('Responders', RESPONDS, limits.responders),
  ];
  return [...limited, part('Observers', ['observer'])].filter(
    ({ count, people }) => count !== '' || people.length > 0,
  );
}

/** Who is missing, as one sentence; null when nobody is. */
export function missingWords({ missing: { instigators, responders } }: RosterView): string | null {
  const parts = [
    ...(instigators > 0 ? [counted(instigators, 'more instigator')] : []),
    ...(responders > 0 ? [counted(responders, 'more responder')] : []),
  ];
  return parts.length === 0 ? null : `It needs ${parts.join(' and ')} to begin.`;
}

function rangeOf({ least, most }: RosterLimit): string {
  return least === most ? `${most}` : `${least}–${most}`;
}
