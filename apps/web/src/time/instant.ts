const time = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const dayAndYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const minute = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `14:02:11` on the reader's clock. */
export const timeOfDay = (iso: string): string => time.format(new Date(iso));

/** `Fri 20 Nov, 14:02`, with the year instead of the weekday when it is not this year. */
export function dayAndTime(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  return `${dayOf(at, now)}, ${minute.format(at)}`;
}

/** A day of the calendar, `2026-11-20`, as `Fri 20 Nov`: the same in every time zone. */
export function calendarDay(date: string, now: Date = new Date()): string {
  return dayOf(new Date(`${date}T00:00`), now);
}

function dayOf(at: Date, now: Date): string {
  return at.getFullYear() === now.getFullYear() ? day.format(at) : dayAndYear.format(at);
}

/** The reader's time zone: `Europe/Berlin (UTC+01:00)`. */
export function timeZone(at: Date = new Date()): string {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const minutes = -at.getTimezoneOffset();
  if (name === 'UTC') return name;
  const sign = minutes < 0 ? '−' : '+';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${name} (UTC${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)})`;
}
