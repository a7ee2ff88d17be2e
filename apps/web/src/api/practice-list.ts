import { useQuery } from '@tanstack/react-query';
import type { PracticeSummary } from '#contracts';
import { type ListQuery, type Pages, readAll, usePages } from './pages.js';
import { keys } from './queries.js';

const PATH = '/api/practices';

/** Practices that go on or are to come: all of them. */
export const useOpenPractices = () =>
  useQuery({
    queryKey: [...keys.practices, 'open'],
    queryFn: () => readAll<PracticeSummary>(PATH, 'practices', { over: 'false' }),
    refetchInterval: 5_000,
  });

/** Practices that are over, the latest first. */
export const usePastPractices = (query: ListQuery): Pages<PracticeSummary> =>
  usePages<PracticeSummary>({
    ...{ key: [...keys.practices, 'past'], path: PATH, name: 'practices', atOnce: 20 },
    query: { ...query, over: 'true' },
    again: () => 5_000,
  });
