import { Temporal } from 'temporal-polyfill';
import { type SeriesRule, WEEKDAYS } from '#contracts';

type Days = Pick<SeriesRule, 'everyWeeks' | 'weekday' | 'from' | 'until'>;

/** The days of a rule in their order, without end when it has none. */
export function* daysOf({ everyWeeks, weekday, from, until }: Days): Generator<string> {
  const begin = Temporal.PlainDate.from(from);
  const last = until === null ? null : Temporal.PlainDate.from(until);
  const first = begin.add({ days: (WEEKDAYS.indexOf(weekday) + 1 - begin.dayOfWeek + 7) % 7 });
  for (let count = 0; ; count += 1) {
    const day = first.add({ weeks: count * everyWeeks });
    if (last && Temporal.PlainDate.compare(day, last) > 0) return;
    yield day.toString();
  }
}

/**
 * The instant of a local time in a zone. Of a time that comes twice it is the first; one that clocks skip is as much
 * later as they are put forward, so that no practice is lost to summer time.
 */
export function instantIn(localStart: string, timeZone: string): Date {
  const zoned = Temporal.PlainDateTime.from(localStart).toZonedDateTime(timeZone, {
    disambiguation: 'compatible',
  });
  return new Date(zoned.epochMilliseconds);
}

/** The day on the clocks of a zone. */
export function dayIn(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** From when another rule holds: the week in which the old one would have gone on after a day, by the new interval. */
export function weekAfter(day: string, everyWeeks: number): string {
  const date = Temporal.PlainDate.from(day);
  return date
    .subtract({ days: date.dayOfWeek - 1 })
    .add({ weeks: everyWeeks })
    .toString();
}
