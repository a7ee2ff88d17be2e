import type { FeedEvent } from '#contracts';

export interface FeedEntry {
  event: FeedEvent;
  /** When the browser got it, while the reader was watching; null for what was there before. */
  arrivedAtMs: number | null;
}

export interface FeedState {
  /** In the order of `seq`, each `seq` once. */
  entries: readonly FeedEntry[];
  /** Highest `seq` seen: the cursor with which a reconnecting client resumes. */
  cursor: number;
  /** What existed when the feed was opened; later ones are news. Null until the server has said it. */
  backlogUpTo: number | null;
}

export type FeedAction =
  | { kind: 'subscribed'; lastSeq: number }
  | { kind: 'received'; events: readonly FeedEvent[]; atMs: number }
  | { kind: 'emptied' };

export const emptyFeed: FeedState = { entries: [], cursor: 0, backlogUpTo: null };

/** Pure reducer of one practice's feed. Repeated events are dropped, late ones take their place by `seq`. */
export function reduceFeed(state: FeedState, action: FeedAction): FeedState {
  if (action.kind === 'emptied') return emptyFeed;
  if (action.kind === 'subscribed') {
    return state.backlogUpTo === null ? { ...state, backlogUpTo: action.lastSeq } : state;
  }
  return received(state, action.events, action.atMs);
}

function received(state: FeedState, events: readonly FeedEvent[], atMs: number): FeedState {
  const known = new Set(state.entries.map((entry) => entry.event.seq));
  const news = events.filter((event) => !known.has(event.seq) && known.add(event.seq));
  if (news.length === 0) return state;
  const isNews = (seq: number) => state.backlogUpTo !== null && seq > state.backlogUpTo;
  const added = news.map((event) => ({ event, arrivedAtMs: isNews(event.seq) ? atMs : null }));
  const entries = [...state.entries, ...added];
  if (added.some((entry) => entry.event.seq < state.cursor) || !ascending(added)) {
    entries.sort((a, b) => a.event.seq - b.event.seq);
  }
  return { ...state, entries, cursor: Math.max(state.cursor, ...news.map((event) => event.seq)) };
}

function ascending(entries: readonly FeedEntry[]): boolean {
  return entries.every((entry, i) => i === 0 || (entries[i - 1] as FeedEntry).event.seq < entry.event.seq);
}
