import type { SeriesRule } from '#contracts';
import type { Occurrence } from './series.js';
import { daysOf, instantIn } from './series-rule.js';

/** A day of a series for which no practice is made yet. */
export interface Upcoming {
  on: string;
  startsAt: Date;
  /** What is known of it besides the rule. */
  known: Occurrence | null;
}

/** Days whose start is still to come and for which none is made, in the order of the rule. */
export function* upcomingOf(
  rule: SeriesRule,
  known: ReadonlyMap<string, Occurrence>,
  now: Date,
): Generator<Upcoming> {
  for (const on of daysOf(rule)) {
    const one = known.get(on) ?? null;
    if (one?.madeAt) continue;
    const startsAt = instantIn(one?.localStart ?? `${on}T${rule.at}`, rule.timeZone);
    if (startsAt > now) yield { on, startsAt, known: one };
  }
}

/** The one to be made next: the first to start of those that are neither skipped nor failed. */
export function nextToMake(
  rule: SeriesRule,
  known: ReadonlyMap<string, Occurrence>,
  now: Date,
): Upcoming | null {
  const moved = [...known.values()].filter(({ localStart }) => localStart !== null);
  const lastMoved =
    moved
      .map(({ plannedOn }) => plannedOn)
      .sort()
      .at(-1) ?? '';
  let next: Upcoming | null = null;
  for (const one of upcomingOf(rule, known, now)) {
    const open = !one.known?.skipped && !one.known?.failure;
    if (open && (next === null || one.startsAt < next.startsAt)) next = one;
    // Days come in order, starts may not: one that was moved may overtake others, or be overtaken.
    if (open && !one.known?.localStart && one.on >= lastMoved) break;
  }
  return next;
}
