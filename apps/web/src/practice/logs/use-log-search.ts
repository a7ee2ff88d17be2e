import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LogEntry } from '#contracts';
import { keys } from '../../api/queries.js';
import { api } from '../../api/request.js';
import { type LogSearch, searchQuery } from './log-search.js';

/** A search that was begun: what, and when. */
export interface BegunSearch {
  search: LogSearch;
  atMs: number;
}

export interface FoundLines {
  /** Newest first; undefined while nothing has come yet. */
  entries: readonly LogEntry[] | undefined;
  error: Error | null;
  searching: boolean;
  /** Fetches older lines; null when there are none. */
  older: (() => void) | null;
  fetchingOlder: boolean;
  retry: () => void;
}

/** The lines of a search, page by page. */
export function useLogSearch(
  practiceId: string,
  { search, atMs }: BegunSearch,
  enabled: boolean,
): FoundLines {
  const found = useInfiniteQuery({
    queryKey: keys.logs(practiceId, searchQuery(search, atMs, null)),
    queryFn: ({ pageParam }) => {
      const query = searchQuery(search, atMs, pageParam);
      return api.get('/api/practices/{id}/logs', { params: { path: { id: practiceId }, query } });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
  const entries = useMemo(() => found.data?.pages.flatMap((page) => page.entries), [found.data]);
  return {
    entries,
    error: found.error,
    searching: found.isFetching && !found.isFetchingNextPage,
    older: found.hasNextPage ? () => void found.fetchNextPage() : null,
    fetchingOlder: found.isFetchingNextPage,
    retry: () => void found.refetch(),
  };
}
