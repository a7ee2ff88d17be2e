import { useEffect, useState } from 'react';
import type { FeedEntry } from '../live/feed-state.js';

/** As long as the highlight in feed.module.css lasts. */
const HIGHLIGHT_MS = 4_000;

/**
 * Instant before which arrivals are no news any more. Without it, a feed that was hidden and is shown
 * again would highlight everything that ever arrived.
 */
export function useSettledAt(entries: readonly FeedEntry[]): number {
  const [settledAtMs, setSettledAtMs] = useState(0);
  const newestMs = entries.at(-1)?.arrivedAtMs ?? null;
  useEffect(() => {
    if (newestMs === null) return;
    const timer = setTimeout(() => setSettledAtMs(newestMs), HIGHLIGHT_MS);
    return () => clearTimeout(timer);
  }, [newestMs]);
  return settledAtMs;
}

/** Whether an entry is to be highlighted. */
export const isFresh = (entry: FeedEntry, settledAtMs: number): boolean =>
  entry.arrivedAtMs !== null && entry.arrivedAtMs > settledAtMs;
