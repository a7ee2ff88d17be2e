const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const two = (n: number): string => String(n).padStart(2, '0');

/** A running clock: `03:12`, from an hour on `1:02:45`. Negative spans count as zero. */
export function clockOf(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / SECOND));
  const seconds = whole % 60;
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

/** Where an instant lies relative to the start of the practice: `T+03:12`, before it `T−00:45`. */
export function offsetOf(atMs: number, startMs: number): string {
  const sign = atMs < startMs ? '−' : '+';
  return `T${sign}${clockOf(Math.abs(atMs - startMs))}`;
}

/** A measured span in the unit that reads best: `850 ms`, `12.4 s`, `3 min 12 s`, `1 h 2 min`. */
export function spanOf(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < 20 * SECOND) return `${(ms / SECOND).toFixed(1)} s`;
  if (ms < MINUTE) return `${Math.round(ms / SECOND)} s`;
  if (ms < HOUR) return joined(Math.floor(ms / MINUTE), 'min', Math.floor((ms % MINUTE) / SECOND), 's');
  return joined(Math.floor(ms / HOUR), 'h', Math.floor((ms % HOUR) / MINUTE), 'min');
}

/** A coarse span for a sentence: `less than a minute`, `1 minute`, `3 hours`, `2 days`. */
export function roughly(ms: number): string {
  if (ms < MINUTE) return 'less than a minute';
  if (ms < HOUR) return counted(Math.floor(ms / MINUTE), 'minute');
  if (ms < 48 * HOUR) return counted(Math.floor(ms / HOUR), 'hour');
  return counted(Math.floor(ms / (24 * HOUR)), 'day');
}

/** `1 command`, `3 commands`. */
export function counted(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

function joined(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
