import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActionRequest, After, AssessmentRequest, DebriefRequest } from '#contracts';
import { change, getJson, post } from './request.js';

const afterKey = (id: string) => ['practice', id, 'after'] as const;

/** What was written about a practice that is over. */
export const useAfter = (id: string) =>
  useQuery({ queryKey: afterKey(id), queryFn: () => getJson<After>(`/api/practices/${id}/after`) });

function useChange<T>(id: string, send: (request: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: afterKey(id) }),
  });
}

export const useAssess = (id: string) =>
  useChange(id, (request: AssessmentRequest) => change('PUT', `/api/practices/${id}/assessment`, request));

export const useScheduleDebrief = (id: string) =>
  useChange(id, (request: DebriefRequest) => change('PUT', `/api/practices/${id}/debrief`, request));

export const useAddAction = (id: string) =>
  useChange(id, (request: ActionRequest) => post(`/api/practices/${id}/actions`, request));

export const useActionDone = (id: string) =>
  useChange(id, (item: string) => post(`/api/actions/${item}/done`));

export const useActionRetest = (id: string) =>
  useChange(id, (item: string) => post(`/api/actions/${item}/retest`));
