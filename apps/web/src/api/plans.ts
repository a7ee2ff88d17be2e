import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MoveRequest, PlanCheck, PlanCheckRequest, PlanView, PracticeView } from '#contracts';
import { keys } from './queries.js';
import { change, getJson, post } from './request.js';

const planKey = (id: string) => ['practice', id, 'plan'] as const;

/** When a practice takes place, with what speaks against it. */
export const usePlan = (id: string) =>
  useQuery({
    queryKey: planKey(id),
    queryFn: () => getJson<PlanView>(`/api/practices/${id}/plan`),
    refetchInterval: 30_000,
  });

/** What speaks against a plan before it is made. */
export const usePlanCheck = (request: PlanCheckRequest | null) =>
  useQuery({
    queryKey: ['plans', 'check', request],
    queryFn: () => post<PlanCheck>('/api/plans/check', request),
    enabled: request !== null,
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
  usePlanChange(id, (request: MoveRequest) => change<PlanView>('PUT', `/api/practices/${id}/plan`, request));

export const useCallOff = (id: string) =>
  usePlanChange(id, (reason: string) => post<PlanView>(`/api/practices/${id}/call-off`, { reason }));

/** A run that rehearses a practice, or the one that follows it: answers the new practice. */
export function useFurther(id: string, what: 'rehearse' | 'next') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<PracticeView>(`/api/practices/${id}/${what}`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.practices }),
  });
}
