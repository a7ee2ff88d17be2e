import type { FeedEvent, FeedEventType } from '#contracts';

/** Types of events that may be progress. */
export const PROGRESS_TYPES = [
  'command.ran',
  'logs.searched',
  'evidence.captured',
  'message.posted',
] as const satisfies FeedEventType[];

/** Responders came upon something that they had not tried, thought or looked at before. */
export interface Progress {
  at: Date;
  /** Who did what, in words. */
  what: string;
}

/**
 * The last progress that a timeline shows: a command that nobody had typed, the first command on a node, a search that
 * nobody had made, a marked message or one about an earlier one. What is done again is none. Null when there was none.
 */
export function lastProgress(events: readonly FeedEvent[]): Progress | null {
  const known = new Set<string>();
  let last: Progress | null = null;
  for (const event of events) {
    const found = newsIn(event, known);
    if (found !== null) last = { at: new Date(event.occurredAt), what: found };
  }
  return last;
}

function newsIn(event: FeedEvent, known: Set<string>): string | null {
  if (event.type === 'command.ran') {
    const { by, host, command } = event.data;
    const isNewNode = isNew(known, `node ${host}`);
    const isNewCommand = isNew(known, `command ${command.trim().replace(/\s+/g, ' ')}`);
    if (isNewNode) return `${by} looked at ${host}`;
    return isNewCommand ? `${by} typed a new command on ${host}` : null;
  }
  if (event.type === 'logs.searched') {
    const { by, text, nodes, services } = event.data;
    return isNew(known, `search ${JSON.stringify([text, nodes, services])}`)
      ? `${by} searched the logs anew`
      : null;
  }
  if (event.type === 'evidence.captured') {
    const { by, node } = event.data;
    return isNew(known, `evidence ${node}`) ? `${by} captured the state of ${node}` : null;
  }
  if (event.type !== 'message.posted' || event.data.room !== 'operations') return null;
  const { by, mark, about } = event.data;
  if (about) return `${by} said how a ${about.outcome === 'answered' ? 'question' : 'hypothesis'} stands`;
  return mark ? `${by} wrote down a ${mark}` : null;
}

function isNew(known: Set<string>, what: string): boolean {
  const before = known.size;
  return known.add(what).size > before;
}
