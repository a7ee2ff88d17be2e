const NICE_STEPS_MS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400,
].map((seconds) => seconds * 1_000);

/** A round distance between ticks so that at most `ticks` of them fit into the span. */
export function niceStepMs(spanMs: number, ticks: number): number {
  const least = spanMs / Math.max(1, ticks);
  return NICE_STEPS_MS.find((step) => step >= least) ?? Math.ceil(least / 86_400_000) * 86_400_000;
}

/** Round instants within the span, so that the origin is one of them when it lies within. */
export function chartTicks(minMs: number, maxMs: number, most: number): number[] {
  const step = niceStepMs(maxMs - minMs, most);
  const ticks: number[] = [];
  // `|| 0` turns a negative zero into the origin.
  for (let ms = Math.ceil(minMs / step) * step || 0; ms <= maxMs; ms += step) ticks.push(ms);
  return ticks;
}

/** `+02:05`, `-00:10`, `+1:02:05`: time from the origin, in whole seconds as a clock shows them. */
export function relativeTime(ms: number): string {
  const total = Math.abs(Math.floor(ms / 1_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(total / 3_600);
  const tail = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  return `${ms < 0 && total > 0 ? '-' : '+'}${hours > 0 ? `${hours}:` : ''}${tail}`;
}

/** A function that says the clock time of an instant in a time zone, `14:03:07`. */
export function clockTimeIn(timeZone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return (ms) => format.format(ms);
}
