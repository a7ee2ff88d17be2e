import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FeedEventType } from '#contracts';
import { keys } from '../api/queries.js';
import type { FeedState } from './feed-state.js';

/** Events that change nothing in the view of a practice besides the feed itself. */
const FEED_ONLY: readonly FeedEventType[] = ['command.ran', 'message.posted'];
const SETTLE_MS = 150;

/** Fetches the practice again, shortly after the feed told of something that changes it. */
export function useRefreshOnNews(practiceId: string, feed: FeedState): void {
  const client = useQueryClient();
  const newsSeq = feed.entries.findLast(
    (entry) => entry.arrivedAtMs !== null && !FEED_ONLY.includes(entry.event.type),
  )?.event.seq;

  useEffect(() => {
    if (newsSeq === undefined) return;
    const timer = setTimeout(
      () => void client.invalidateQueries({ queryKey: keys.practice(practiceId), exact: true }),
      SETTLE_MS,
    );
    return () => clearTimeout(timer);
  }, [client, practiceId, newsSeq]);
}
