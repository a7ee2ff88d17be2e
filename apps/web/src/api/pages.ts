import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Page, PageRequest } from '#contracts';

interface PagesOptions<Name extends string, Item> {
  /** With what is asked for, if it is not always the same. */
  key: readonly unknown[];
  /** Under which name the answer holds its rows. */
  name: Name;
  read: (page: PageRequest) => Promise<Page<Name, Item>>;
  /** So many rows are asked for at once. */
  atOnce?: number;
  /** False: nothing is read yet. */
  enabled?: boolean;
  /** How soon what is shown is read again; false: not by itself. */
  again: (rows: readonly Item[]) => number | false;
}

/** Many pages are read again less often than one: each is a request. */
const MANY = 3;
const SELDOM_MS = 60_000;

/** A list of which so much was read as somebody wanted to see. */
export interface Pages<Item> {
  /** undefined: nothing was read yet. */
  rows: Item[] | undefined;
  /** Those of the first page, the same object until they are read again. */
  newest: Item[] | undefined;
  error: Error | null;
  isPending: boolean;
  hasMore: boolean;
  isReadingMore: boolean;
  readMore: () => void;
  readAgain: () => void;
}

/** A list of which more is read when somebody wants to see more. */
export function usePages<Name extends string, Item>({
  key,
  name,
  read,
  atOnce = 50,
  enabled = true,
  again,
}: PagesOptions<Name, Item>): Pages<Item> {
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read({ limit: atOnce, after: pageParam ?? undefined }),
    enabled,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const shown = state.data?.pages ?? [];
      const soon = again(shown.flatMap((page) => page[name] ?? []));
      return soon !== false && shown.length >= MANY ? Math.max(soon, SELDOM_MS) : soon;
    },
  });
  return {
    rows: pages.data?.pages.flatMap((page) => page[name] ?? []),
    newest: pages.data?.pages[0]?.[name],
    ...{ error: pages.error, isPending: pages.isPending },
    ...{ hasMore: pages.hasNextPage, isReadingMore: pages.isFetchingNextPage },
    readMore: () => void pages.fetchNextPage(),
    readAgain: () => void pages.refetch(),
  };
}
