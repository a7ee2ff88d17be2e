import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import type { MoveRequest, PlanCheckRequest, PlanView } from '#contracts';
import { keys } from './queries.js';
import { api } from './request.js';

const planKey = (id: string) => ['practice', id, 'plan'] as const;

/** When a practice takes place, with what speaks against it. */
export const usePlan = (id: string) =>
  useQuery({
    queryKey: planKey(id),
    queryFn: () => api.get('/api/practices/{id}/plan', byId(id)),
    refetchInterval: 30_000,
  });

/** What speaks against a plan before it is made. */
export const usePlanCheck = (request: PlanCheckRequest | null) =>
  useQuery({
    queryKey: ['plans', 'check', request],
    queryFn: request === null ? skipToken : () => api.post('/api/plans/check', { body: request }),
    placeholderData: keepPreviousData,
    retry: false,
  });

function usePlanChange<T>(id: string, send: (body: T) => Promise<PlanView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (plan) => {
      client.setQueryData(planKey(id), plan);
      await client.invalidateQueries({ queryKey: keys.practice(id) });
      await client.invalidateQueries({ queryKey: keys.practices });
    },
  });
}

export const useMove = (id: string) =>
  usePlanChange(id, (request: MoveRequest) =>
    api.put('/api/practices/{id}/plan', { ...byId(id), body: request }),
  );

export const useCallOff = (id: string) =>
  usePlanChange(id, (reason: string) =>
    api.post('/api/practices/{id}/call-off', { ...byId(id), body: { reason } }),
  );

/** A run that rehearses a practice, or the one that follows it: answers the new practice. */
export function useFurther(id: string, what: 'rehearse' | 'next') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      what === 'rehearse'
        ? api.post('/api/practices/{id}/rehearse', byId(id))
        : api.post('/api/practices/{id}/next', { ...byId(id), body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.practices }),
  });
}
