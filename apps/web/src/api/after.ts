import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import type { ActionRequest, AssessmentRequest, DebriefRequest } from '#contracts';
import { api } from './request.js';

const afterKey = (id: string) => ['practice', id, 'after'] as const;

/** What was written about a practice that is over. */
export const useAfter = (id: string) =>
  useQuery({ queryKey: afterKey(id), queryFn: () => api.get('/api/practices/{id}/after', byId(id)) });

function useChange<T>(id: string, send: (request: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: afterKey(id) }),
  });
}

export const useAssess = (id: string) =>
  useChange(id, (request: AssessmentRequest) =>
    api.put('/api/practices/{id}/assessment', { ...byId(id), body: request }),
  );

export const useScheduleDebrief = (id: string) =>
  useChange(id, (request: DebriefRequest) =>
    api.put('/api/practices/{id}/debrief', { ...byId(id), body: request }),
  );

export const useAddAction = (id: string) =>
  useChange(id, (request: ActionRequest) =>
    api.post('/api/practices/{id}/actions', { ...byId(id), body: request }),
  );

export const useActionDone = (id: string) =>
  useChange(id, (item: string) => api.post('/api/actions/{id}/done', byId(item)));

export const useActionRetest = (id: string) =>
  useChange(id, (item: string) => api.post('/api/actions/{id}/retest', { ...byId(item), body: {} }));
