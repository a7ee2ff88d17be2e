import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RetentionPreview, RetentionSettings, RetentionView } from '#contracts';
import { change, getJson, post } from './request.js';

const retentionKey = ['retention'] as const;

/** For administrators: for how long things are kept. */
export const useRetention = () =>
  useQuery({ queryKey: retentionKey, queryFn: () => getJson<RetentionView>('/api/retention') });

export function useSetRetention() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: RetentionSettings) => change<RetentionView>('PUT', '/api/retention', settings),
    onSuccess: (view) => client.setQueryData(retentionKey, view),
  });
}

/** What would go by these settings; nothing is touched. */
export const useRetentionPreview = () =>
  useMutation({
    mutationFn: (settings: RetentionSettings) => post<RetentionPreview>('/api/retention/preview', settings),
  });
