import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RetentionSettings } from '#contracts';
import { api } from './request.js';

const retentionKey = ['retention'] as const;

/** For administrators: for how long things are kept. */
export const useRetention = () =>
  useQuery({ queryKey: retentionKey, queryFn: () => api.get('/api/retention') });

export function useSetRetention() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: RetentionSettings) => api.put('/api/retention', { body: settings }),
    onSuccess: (view) => client.setQueryData(retentionKey, view),
  });
}

/** What would go by these settings; nothing is touched. */
export const useRetentionPreview = () =>
  useMutation({
    mutationFn: (settings: RetentionSettings) => api.post('/api/retention/preview', { body: settings }),
  });
