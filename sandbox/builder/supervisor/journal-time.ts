const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1000,
  sec: 1000,
  second: 1000,
  seconds: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  days: 86_400_000,
};
const ABSOLUTE = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:[ T]?(\d\d):(\d\d)(?::(\d\d))?)?(?: ?UTC|Z)?$/;
const RELATIVE = /^([+-])?(\d+) ?([a-z]+)( ago)?$/;

/**
 * A time as `--since` and `--until` take it, in UTC: `2017-11-13 10:00:00`, a date or a time alone, `now`, `today`,
 * `yesterday`, `-15m`, `10 min ago`, `@<seconds>`. Milliseconds since the epoch; null when it is none of these.
 */
export function parseJournalTime(text: string, nowMs: number): number | null {
  const today = nowMs - (nowMs % 86_400_000);
  const named: Readonly<Record<string, number>> = { now: nowMs, today, yesterday: today - 86_400_000 };
  if (named[text] !== undefined) {
    return named[text];
  }
  if (/^@\d+(\.\d+)?$/.test(text)) {
    return Number(text.slice(1)) * 1000;
  }
  return parseRelative(text, nowMs) ?? parseAbsolute(text, today);
}

function parseRelative(text: string, nowMs: number): number | null {
  const [, sign, count, unit = '', ago] = RELATIVE.exec(text) ?? [];
  const unitMs = UNIT_MS[unit];
  if (unitMs === undefined || (sign === undefined) === (ago === undefined)) {
    return null;
  }
  return nowMs + (sign === '+' ? 1 : -1) * Number(count) * unitMs;
}

function parseAbsolute(text: string, todayMs: number): number | null {
  const match = text.trim() === '' ? null : ABSOLUTE.exec(text);
  if (!match) {
    return null;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const dayMs = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : todayMs;
  return dayMs + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
}
