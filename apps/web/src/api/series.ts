import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SeriesOccurrence, SeriesView } from '#contracts';
import { type Pages, readAll, usePages } from './pages.js';
import { keys } from './queries.js';
import { change, post } from './request.js';

const seriesKey = ['series'] as const;

/** All series, those that go on first. */
export const useSeries = () =>
  useQuery({
    queryKey: seriesKey,
    queryFn: () => readAll<SeriesView>('/api/series', 'series'),
    // Practices are made by the server when it is time.
    refetchInterval: 30_000,
  });

/** All its practices that are past, the latest first; read when somebody looks. */
export const usePastOfSeries = (id: string, enabled: boolean): Pages<SeriesOccurrence> =>
  usePages<SeriesOccurrence>({
    ...{ key: [...seriesKey, id, 'past'], path: `/api/series/${id}/past`, name: 'past', atOnce: 8, enabled },
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
  useSeriesChange((request: object) =>
    id === null
      ? post<SeriesView>('/api/series', request)
      : change<SeriesView>('PUT', `/api/series/${id}`, request),
  );

export type SeriesAct = 'pause' | 'resume' | 'end' | 'instigate' | 'leave';

export const useSeriesAct = (id: string) =>
  useSeriesChange((act: SeriesAct) => post<SeriesView>(`/api/series/${id}/${act}`, {}));

/** What is done about a single day, with what the server needs for it. */
export interface DayAct {
  on: string;
  act: 'skip' | 'move' | 'restore';
  body: object;
}

export const useDayAct = (id: string) =>
  useSeriesChange(({ on, act, body }: DayAct) =>
    post<SeriesView>(`/api/series/${id}/occurrences/${on}/${act}`, body),
  );
