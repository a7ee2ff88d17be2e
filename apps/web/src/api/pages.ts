import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { everyPage, type Page } from '#contracts';
import { getJson } from './request.js';

/** What a list is asked for; what is absent or empty does not matter. Several values are sent one by one. */
export type ListQuery = Record<string, string | readonly string[] | undefined>;

/** One page of a list. */
export function readPage<Name extends string, Item>(
  path: string,
  query: ListQuery,
): Promise<Page<Name, Item>> {
  const asked = Object.entries(query).flatMap(([name, value = []]) =>
    [value].flat().map((one) => [name, one]),
  );
  return getJson<Page<Name, Item>>(
    `${path}?${new URLSearchParams(asked.filter(([, value]) => value !== ''))}`,
  );
}

/** All of a list, however many pages that takes. */
export const readAll = <Item>(path: string, name: string, query: ListQuery = {}): Promise<Item[]> =>
  everyPage<string, Item>(name, ({ limit, after }) => readPage(path, { ...query, limit: `${limit}`, after }));

interface PagesOptions<Item> {
  key: readonly unknown[];
  path: string;
  /** Under which name the answer holds its rows. */
  name: string;
  query?: ListQuery;
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
export function usePages<Item>({
  key,
  path,
  name,
  query = {},
  atOnce = 50,
  enabled = true,
  again,
}: PagesOptions<Item>): Pages<Item> {
  const pages = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam }) =>
      readPage<string, Item>(path, { ...query, limit: `${atOnce}`, after: pageParam }),
    enabled,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const read = state.data?.pages ?? [];
      const soon = again(read.flatMap((page) => page[name] ?? []));
      return soon !== false && read.length >= MANY ? Math.max(soon, SELDOM_MS) : soon;
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
