import { useQuery } from '@tanstack/react-query';
import type { Query } from '#api-client';
import { everyPage, type PracticeSummary } from '#contracts';
import { type Pages, usePages } from './pages.js';
import { keys } from './queries.js';
import { api } from './request.js';

const read = (query: Query<'/api/practices'>) => api.get('/api/practices', { params: { query } });

/** Practices that go on or are to come: all of them. */
export const useOpenPractices = () =>
  useQuery({
    queryKey: [...keys.practices, 'open'],
    queryFn: () =>
      everyPage<'practices', PracticeSummary>('practices', (page) => read({ ...page, over: 'false' })),
    refetchInterval: 5_000,
  });

/** Practices that are over, the latest first. */
export const usePastPractices = (query: Query<'/api/practices'>): Pages<PracticeSummary> =>
  usePages<'practices', PracticeSummary>({
    ...{ key: [...keys.practices, 'past', query], name: 'practices', atOnce: 20 },
    read: (page) => read({ ...query, ...page, over: 'true' }),
    again: () => 5_000,
  });
