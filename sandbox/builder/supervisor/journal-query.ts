import { CommandError } from './command-error.js';
import { formatSyslogLine, type JournalEntry } from './journal-entry.js';
import { formatNamed, identifierOf, isForPrograms, priorityOfEntry } from './journal-format.js';
import { readJournalOptions } from './journal-options.js';
import { type PriorityRange, parsePriorities } from './journal-priority.js';
import { parseJournalTime } from './journal-time.js';

/** What one call of `journalctl` asks for. */
export interface JournalQuery {
  readonly follow: boolean;
  readonly reverse: boolean;
  /** Empty: every unit. */
  readonly units: readonly string[];
  /** Names of programs; empty: every one. */
  readonly identifiers: readonly string[];
  /** Only the last so many entries; null for all. */
  readonly lines: number | null;
  readonly sinceMs: number;
  readonly untilMs: number;
  readonly output: string;
  readonly priorities: PriorityRange | null;
  readonly pattern: RegExp | null;
  readonly pager: boolean;
  /** Whether to tell the journal's bounds, and that there are no entries. */
  readonly remarks: boolean;
}

const FOLLOW_LINES = '10';
const PAGER_END_LINES = '1000';

/** Reads a `journalctl` command line. Throws a CommandError that says what is wrong with it. */
export function parseJournalQuery(args: readonly string[], nowMs: number): JournalQuery {
  const values = readJournalOptions(args);
  const follow = values.follow ?? false;
  const last = follow && !values['no-tail'] ? FOLLOW_LINES : values['pager-end'] ? PAGER_END_LINES : 'all';
  const lines = values.lines ?? last;
  if (lines !== 'all' && !/^\d+$/.test(lines)) {
    throw new CommandError(`Failed to parse lines '${lines}'`, 1);
  }
  const output = values.output ?? 'short';
  if (!formatNamed(output)) {
    throw new CommandError(`Unknown output format '${output}'.`, 1);
  }
  return {
    follow,
    reverse: values.reverse ?? false,
    units: (values.unit ?? []).map((it) => it.replace(/\.service$/, '')),
    identifiers: values.identifier ?? [],
    lines: lines === 'all' ? null : Number(lines),
    sinceMs: values.since === undefined ? 0 : timeOf(values.since, nowMs),
    untilMs: values.until === undefined ? Number.POSITIVE_INFINITY : timeOf(values.until, nowMs),
    output,
    priorities: values.priority === undefined ? null : parsePriorities(values.priority),
    pattern: values.grep === undefined ? null : patternOf(values.grep),
    pager: !follow && !values['no-pager'],
    remarks: !values.quiet && !isForPrograms(output),
  };
}

/** Whether the query wants this entry. */
export function wantsEntry(query: JournalQuery, entry: JournalEntry): boolean {
  const atMs = entry.atMicros / 1000;
  return (
    (query.units.length === 0 || query.units.includes(entry.unit)) &&
    (query.identifiers.length === 0 || query.identifiers.includes(identifierOf(entry))) &&
    atMs >= query.sinceMs &&
    atMs <= query.untilMs &&
    isWithin(query.priorities, entry) &&
    (query.pattern === null || query.pattern.test(entry.rest))
  );
}

function isWithin(range: PriorityRange | null, entry: JournalEntry): boolean {
  if (range === null) return true;
  const priority = priorityOfEntry(entry);
  return priority >= range.worst && priority <= range.least;
}

/** The entry as the query wants it printed. */
export function formatEntry(query: JournalQuery, entry: JournalEntry): string {
  return (formatNamed(query.output) ?? formatSyslogLine)(entry);
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
