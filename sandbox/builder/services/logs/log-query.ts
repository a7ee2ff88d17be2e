import type { LogEntry } from './log-entry.js';
import { parseSearchWords } from './search-words.js';

/** Where a search goes on: before the entry that starts at `offset` in segment `segment`. */
export interface LogCursor {
  readonly segment: number;
  readonly offset: number;
}

/** Which entries are wanted, whenever they were printed. */
export type LogFilter = (entry: LogEntry) => boolean;

/** One page of a search. */
export interface LogQuery {
  readonly fromMs: number;
  readonly toMs: number;
  readonly wants: LogFilter;
  readonly limit: number;
  readonly before: LogCursor | null;
}

const MAX_LIMIT = 1000;

const MAX_TEXT_LENGTH = 1000;
const DEFAULT_LIMIT = 200;
const CURSOR = /^(\d{1,12})-(\d{1,12})$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** A parameter of a query makes no sense. */
export class LogQueryError extends Error {}

/** Reads the parameters of a search. @throws LogQueryError that says what is wrong with them. */
export function parseLogQuery(parameters: URLSearchParams): LogQuery {
  const before = parameters.get('before');
  return {
    fromMs: parseTime(parameters, 'from') ?? Number.NEGATIVE_INFINITY,
    toMs: parseTime(parameters, 'to') ?? Number.POSITIVE_INFINITY,
    limit: parseLimit(parameters.get('limit')),
    before: before ? parseCursor(before) : null,
    wants: parseLogFilter(parameters),
  };
}

/** Reads the parameters that say which entries are wanted. @throws LogQueryError that says what is wrong with them. */
export function parseLogFilter(parameters: URLSearchParams): LogFilter {
  const nodes = parseNames(parameters.get('node'));
  const services = parseNames(parameters.get('service'));
  const text = parameters.get('text') ?? '';
  if (text.length > MAX_TEXT_LENGTH) throw new LogQueryError(`text: more than ${MAX_TEXT_LENGTH} characters`);
  const matches = parseSearchWords(text);
  return (entry) =>
    (nodes.size === 0 || nodes.has(entry.node)) &&
    (services.size === 0 || services.has(entry.service)) &&
    matches(entry.text);
}

/** The cursor as clients hand it back. */
export function formatCursor({ segment, offset }: LogCursor): string {
  return `${segment}-${offset}`;
}

function parseCursor(text: string): LogCursor {
  const [, segment, offset] = CURSOR.exec(text) ?? [];
  if (!segment || !offset) throw new LogQueryError(`before: "${text}" is no cursor of a search`);
  return { segment: Number(segment), offset: Number(offset) };
}

/** A parameter that is there but empty, as forms send it, is not given. */
function parseTime(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name);
  if (!text) return undefined;
  const atMs = TIME.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(atMs))
    throw new LogQueryError(`${name}: "${text}" is no time such as 2017-11-17T01:52:34Z`);
  return atMs;
}

function parseLimit(text: string | null): number {
  if (!text) return DEFAULT_LIMIT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new LogQueryError(`limit: "${text}" is no whole number from 1 to ${MAX_LIMIT}`);
  }
  return limit;
}

function parseNames(text: string | null): ReadonlySet<string> {
  return new Set((text ?? '').split(',').filter((name) => name !== ''));
}
