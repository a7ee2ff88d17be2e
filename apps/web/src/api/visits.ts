import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import type { OwnVisit } from '#contracts';
import { api } from './request.js';

const key = ['visit'] as const;
/** How far one has come shows soon after one did something. */
const LOOK_EVERY_MS = 2_000;

/** One's own visit of a healthy sandbox, the last one. */
export const useVisit = () =>
  useQuery({
    queryKey: key,
    queryFn: () => api.get('/api/visits/mine'),
    refetchInterval: ({ state }) =>
      state.data?.visit && state.data.visit.state !== 'over' ? LOOK_EVERY_MS : false,
  });

function useChange<Input>(mutationFn: (input: Input) => Promise<OwnVisit>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (answer) => {
      client.setQueryData(key, answer);
      return client.invalidateQueries({ queryKey: ['prerequisites'] });
    },
  });
}

export const useAskForVisit = () =>
  useChange((stack: string) => api.post('/api/visits', { body: { stack } }));

export const useEndVisit = () => useChange<void>(() => api.delete('/api/visits/mine'));

/** Who is prepared to respond in a practice; for its instigators. */
export const useReadiness = (id: string) =>
  useQuery({
    queryKey: ['practice', id, 'readiness'],
    queryFn: () => api.get('/api/practices/{id}/readiness', byId(id)),
    refetchInterval: 30_000,
  });
