import type { SeriesRule, SeriesSettings } from '#contracts';
import { AppError } from '#kernel';
import type { Occurrence, Series } from './series.js';
import { dayIn, weekAfter } from './series-rule.js';

/** A series is about the next years, not about all time. */
const MOST_YEARS_AHEAD = 5;

/** The rule as it is to be stored. Error: `input.invalid`. */
export function ruleOf(
  { rule }: SeriesSettings,
  { now, before, made }: { now: Date; before: Series | null; made: readonly Occurrence[] },
): SeriesRule {
  const { everyWeeks, weekday, at, timeZone, until } = rule;
  const today = dayIn(now, timeZone);
  const from = rule.from ?? beginOf(rule, { today, before, made });
  assertDays(from, until, { today, before });
  const last = lastOf(made);
  if (last !== null && from <= last && !sameDays(rule, before))
    throw invalid('rule.from', `A practice is made for ${last} already: let the new rule begin after that.`);
  return { everyWeeks, weekday, at, timeZone, from, until };
}

type Wanted = SeriesSettings['rule'];

/** Days that stay the same are counted on; others begin after what is made. */
function beginOf(
  rule: Wanted,
  { today, before, made }: { today: string; before: Series | null; made: readonly Occurrence[] },
): string {
  if (before && sameDays(rule, before)) return before.rule.from;
  const last = lastOf(made);
  const begin = last === null ? today : weekAfter(last, rule.everyWeeks);
  return begin > today ? begin : today;
}

function sameDays({ everyWeeks, weekday, from }: Wanted, before: Series | null): boolean {
  if (!before) return false;
  const { rule } = before;
  return (
    rule.everyWeeks === everyWeeks && rule.weekday === weekday && (from === undefined || from === rule.from)
  );
}

function lastOf(made: readonly Occurrence[]): string | null {
  const days = made.filter(({ madeAt }) => madeAt !== null).map(({ plannedOn }) => plannedOn);
  return days.sort().at(-1) ?? null;
}

function assertDays(
  from: string,
  until: string | null,
  { today, before }: { today: string; before: Series | null },
): void {
  if (from < today && from !== before?.rule.from)
    throw invalid('rule.from', `That day is over in this zone: choose ${today} or a later one.`);
  const latest = `${Number(today.slice(0, 4)) + MOST_YEARS_AHEAD}${today.slice(4)}`;
  if (from > latest) throw invalid('rule.from', `Choose a day before ${latest}.`);
  if (until !== null && until < from)
    throw invalid('rule.until', `Choose ${from}, on which it begins, or a later day.`);
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('input.invalid', sentence, { details: [{ field, message: sentence }] });
}
