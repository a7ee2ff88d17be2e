import { parseArgs } from 'node:util';
import { CommandError } from './command-error.js';
import { formatSyslogLine, type JournalEntry } from './journal-entry.js';
import { parseJournalTime } from './journal-time.js';

/** What one call of `journalctl` asks for. */
export interface JournalQuery {
  readonly follow: boolean;
  readonly reverse: boolean;
  /** Empty: every unit. */
  readonly units: readonly string[];
  /** Only the last so many entries; null for all. */
  readonly lines: number | null;
  readonly sinceMs: number;
  readonly untilMs: number;
  readonly output: string;
  readonly pattern: RegExp | null;
  readonly pager: boolean;
}

const FOLLOW_LINES = 10;

const FORMATS: Readonly<Record<string, (entry: JournalEntry) => string>> = {
  short: formatSyslogLine,
  'short-iso': (it) => `${new Date(it.atMicros / 1000).toISOString().slice(0, 19)}+0000 ${it.rest}`,
  'short-precise': (it) => {
    const [, month, day, time, rest] = /^(\w+) +(\d+) (\S+) (.*)$/s.exec(formatSyslogLine(it)) ?? [];
    return `${month} ${day?.padStart(2)} ${time}.${String(it.atMicros % 1e6).padStart(6, '0')} ${rest}`;
  },
  cat: (it) => it.rest.replace(/^\S+ \S+: /, ''),
  json: (it) =>
    JSON.stringify({
      __REALTIME_TIMESTAMP: String(it.atMicros),
      _SYSTEMD_UNIT: `${it.unit}.service`,
      MESSAGE: it.rest,
    }),
};

/** Reads a `journalctl` command line. Throws a CommandError that says what is wrong with it. */
export function parseJournalQuery(args: readonly string[], nowMs: number): JournalQuery {
  const { values } = parseOptions(args);
  const follow = values.follow ?? false;
  const lines = values.lines ?? (follow ? String(FOLLOW_LINES) : values['pager-end'] ? '1000' : 'all');
  if (lines !== 'all' && !/^\d+$/.test(lines)) {
    throw new CommandError(`Failed to parse lines '${lines}'`, 1);
  }
  if (values.output && !FORMATS[values.output]) {
    throw new CommandError(`Unknown output format '${values.output}'.`, 1);
  }
  return {
    follow,
    reverse: values.reverse ?? false,
    units: (values.unit ?? []).map((it) => it.replace(/\.service$/, '')),
    lines: lines === 'all' ? null : Number(lines),
    sinceMs: values.since === undefined ? 0 : timeOf(values.since, nowMs),
    untilMs: values.until === undefined ? Number.POSITIVE_INFINITY : timeOf(values.until, nowMs),
    output: values.output ?? 'short',
    pattern: values.grep === undefined ? null : patternOf(values.grep),
    pager: !follow && !values['no-pager'],
  };
}

/** Whether the query wants this entry. */
export function wantsEntry(query: JournalQuery, entry: JournalEntry): boolean {
  const atMs = entry.atMicros / 1000;
  return (
    (query.units.length === 0 || query.units.includes(entry.unit)) &&
    atMs >= query.sinceMs &&
    atMs <= query.untilMs &&
    (query.pattern === null || query.pattern.test(entry.rest))
  );
}

/** The entry as the query wants it printed. */
export function formatEntry(query: JournalQuery, entry: JournalEntry): string {
  return (FORMATS[query.output] ?? formatSyslogLine)(entry);
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: joinRelativeTimes(args),
      options: {
        follow: { type: 'boolean', short: 'f' },
        unit: { type: 'string', short: 'u', multiple: true },
        lines: { type: 'string', short: 'n' },
        since: { type: 'string', short: 'S' },
        until: { type: 'string', short: 'U' },
        output: { type: 'string', short: 'o' },
        grep: { type: 'string', short: 'g' },
        reverse: { type: 'boolean', short: 'r' },
        'pager-end': { type: 'boolean', short: 'e' },
        catalog: { type: 'boolean', short: 'x' },
        utc: { type: 'boolean' },
        'no-pager': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CommandError(`journalctl: ${(error as Error).message}`, 1);
  }
}

/** `--since -15min`: the value looks like an option to the parser, and has to stand in one word with its name. */
function joinRelativeTimes(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1) ?? '';
    if (/^-\d+ ?[a-z]+$/.test(arg) && /^(--since|--until|-S|-U)$/.test(last)) {
      joined[joined.length - 1] = last.startsWith('--') ? `${last}=${arg}` : `${last}${arg}`;
    } else {
      joined.push(arg);
    }
  }
  return joined;
}

function timeOf(text: string, nowMs: number): number {
  const atMs = parseJournalTime(text, nowMs);
  if (atMs === null) {
    throw new CommandError(`Failed to parse timestamp: ${text}`, 1);
  }
  return atMs;
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text, text === text.toLowerCase() ? 'i' : '');
  } catch (error) {
    throw new CommandError(`Bad pattern '${text}': ${(error as Error).message}`, 1);
  }
}
