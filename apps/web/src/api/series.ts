import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Body, byId } from '#api-client';
import { everyPage, type SeriesOccurrence, type SeriesView } from '#contracts';
import { type Pages, usePages } from './pages.js';
import { keys } from './queries.js';
import { api } from './request.js';

const seriesKey = ['series'] as const;
const SKIP = '/api/series/{id}/occurrences/{on}/skip';
const MOVE = '/api/series/{id}/occurrences/{on}/move';

/** All series, those that go on first. */
export const useSeries = () =>
  useQuery({
    queryKey: seriesKey,
    queryFn: () =>
      everyPage<'series', SeriesView>('series', (page) =>
        api.get('/api/series', { params: { query: page } }),
      ),
    // Practices are made by the server when it is time.
    refetchInterval: 30_000,
  });

/** All its practices that are past, the latest first; read when somebody looks. */
export const usePastOfSeries = (id: string, enabled: boolean): Pages<SeriesOccurrence> =>
  usePages<'past', SeriesOccurrence>({
    ...{ key: [...seriesKey, id, 'past'], name: 'past', atOnce: 8, enabled },
    read: (page) => api.get('/api/series/{id}/past', { params: { path: { id }, query: page } }),
    again: () => false,
  });

function useSeriesChange<Input>(mutationFn: (input: Input) => Promise<SeriesView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: seriesKey });
      await client.invalidateQueries({ queryKey: keys.practices });
    },
  });
}

/** Begins a series, or changes the one with the id. */
export const useSaveSeries = (id: string | null) =>
  useSeriesChange((body: Body<'/api/series', 'post'>) =>
    id === null ? api.post('/api/series', { body }) : api.put('/api/series/{id}', { ...byId(id), body }),
  );

export type SeriesAct = 'pause' | 'resume' | 'end' | 'instigate' | 'leave';

export const useSeriesAct = (id: string) =>
  useSeriesChange((act: SeriesAct) => api.post(`/api/series/{id}/${act}`, byId(id)));

/** What is done about a single day, with what the server needs for it. */
export type DayAct = { on: string } & (
  | { act: 'skip'; body: Body<typeof SKIP, 'post'> }
  | { act: 'move'; body: Body<typeof MOVE, 'post'> }
  | { act: 'restore' }
);

export const useDayAct = (id: string) =>
  useSeriesChange((day: DayAct) => {
    const request = { params: { path: { id, on: day.on } } };
    if (day.act === 'skip') return api.post(SKIP, { ...request, body: day.body });
    if (day.act === 'move') return api.post(MOVE, { ...request, body: day.body });
    return api.post('/api/series/{id}/occurrences/{on}/restore', request);
  });
