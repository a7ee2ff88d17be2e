/** An instant as people read it: in the time zone in which it was chosen, and in UTC besides. */
export function whenWords(iso: string, timeZone: string): string {
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(at);
  const local = `${day}, ${timeIn(at, timeZone)} (${timeZone})`;
  return timeZone === 'UTC' ? local : `${local}, ${timeIn(at, 'UTC')} UTC`;
}

function timeIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at);
}

/** A length in minutes as people say it: `1 h 30 min`. */
export function lengthWords(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
