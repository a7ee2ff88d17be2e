import type { Query } from '#api-client';
import type { LogEntry, StackLogSearch } from '#contracts';

/** What a search is about, as the form holds it. */
export interface LogSearch {
  text: string;
  nodes: readonly string[];
  services: readonly string[];
  /** Back from now; null when the two instants count. */
  minutes: number | null;
  /** Instants as the form's fields have them, in UTC and without a zone: `2017-11-17T01:52:34`. */
  from: string;
  to: string;
}

export const PAGE_LINES = 200;

/** A stack's saved search that names no time looks back this far. */
const USUAL_MINUTES = 60;

export const FIRST_SEARCH: LogSearch = {
  text: '',
  nodes: [],
  services: [],
  minutes: 15,
  from: '',
  to: '',
};

export function searchOf({ text, nodes, services, minutes }: StackLogSearch): LogSearch {
  return { ...FIRST_SEARCH, text, nodes, services, minutes: minutes ?? USUAL_MINUTES };
}

/** The part that a live tail has as well. */
export function filterQuery({
  text,
  nodes,
  services,
}: Pick<LogSearch, 'text' | 'nodes' | 'services'>): Query<'/api/practices/{id}/logs/tail'> {
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(nodes.length > 0 && { node: nodes.join(',') }),
    ...(services.length > 0 && { service: services.join(',') }),
  };
}

/** The query of one page. `nowMs` is when the search was begun, so that all its pages mean the same time. */
export function searchQuery(
  search: LogSearch,
  nowMs: number,
  before: string | null,
): Query<'/api/practices/{id}/logs'> {
  const { from, to } = instantsOf(search, nowMs);
  return {
    ...filterQuery(search),
    ...(from && { from }),
    ...(to && { to }),
    limit: PAGE_LINES,
    ...(before !== null && { before }),
  };
}

function instantsOf(
  { minutes, from, to }: LogSearch,
  nowMs: number,
): { from: string | null; to: string | null } {
  if (minutes !== null) return { from: new Date(nowMs - minutes * 60_000).toISOString(), to: null };
  return { from: utc(from), to: utc(to) };
}

function utc(field: string): string | null {
  const at = Date.parse(`${field}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The form's field for an instant: UTC, to the second. */
export const fieldOf = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

/** `Nov 17 01:52:34.120`, in UTC as on the nodes. */
export function logTime(iso: string): string {
  const at = new Date(iso);
  const day = at.toLocaleDateString('en', { month: 'short', day: '2-digit', timeZone: 'UTC' });
  return `${day} ${at.toISOString().slice(11, 23)}`;
}

/** Lines as text for a message or a ticket: oldest first. */
export function asText(newestFirst: readonly LogEntry[]): string {
  return newestFirst
    .toReversed()
    .map(({ at, node, service, text }) => `${at} ${node} ${service} ${text}`)
    .join('\n');
}
