import { Temporal } from 'temporal-polyfill';
import { AppError } from '#kernel';

/** A start as somebody wrote it. */
export interface WrittenStart {
  startsAt?: string | undefined;
  localStart?: string | undefined;
  timeZone?: string | undefined;
}

/**
 * The instant of a start; null when none was written. A local time that comes twice is its first; one that a zone
 * skips is refused. Error: `input.invalid`.
 */
export function startOf({ startsAt, localStart, timeZone }: WrittenStart): Date | null {
  if (startsAt !== undefined && localStart !== undefined)
    throw invalid('localStart', 'Write the start as an instant or as a local time, not as both.');
  if (startsAt !== undefined) return new Date(startsAt);
  if (localStart === undefined) return null;
  if (timeZone === undefined)
    throw invalid('timeZone', 'Name the time zone of the local start, such as Europe/Berlin.');
  const local = Temporal.PlainDateTime.from(localStart);
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().equals(local))
    throw invalid('localStart', `${localStart} does not exist in ${timeZone}: clocks are put forward then.`);
  return new Date(zoned.epochMilliseconds);
}

/** `2026-11-23T10:00` on the clocks of the zone. */
export function localTime(at: Date, timeZone: string): string {
  return zonedOf(at, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Begin and end of the business day in hours. */
const OPENS = 9;
const CLOSES = 17;

/** True when all of the span lies within one business day of the zone: Monday to Friday, 9 to 17 o'clock. */
export function withinBusinessDay(from: Date, to: Date, timeZone: string): boolean {
  const begin = zonedOf(from, timeZone);
  const end = zonedOf(to, timeZone);
  const closes = begin.with({ hour: CLOSES, minute: 0, second: 0, millisecond: 0 });
  return begin.dayOfWeek <= 5 && begin.hour >= OPENS && Temporal.ZonedDateTime.compare(end, closes) <= 0;
}

function zonedOf(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('input.invalid', sentence, { details: [{ field, message: sentence }] });
}
