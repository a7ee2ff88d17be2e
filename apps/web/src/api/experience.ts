import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import type { DeclareExperienceRequest } from '#contracts';
import { api } from './request.js';

const experienceKey = ['experience'] as const;

/** One's own experience with the components of all stacks. */
export const useExperience = () =>
  useQuery({ queryKey: experienceKey, queryFn: () => api.get('/api/me/experience') });

export function useDeclareExperience() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: DeclareExperienceRequest) => api.put('/api/me/experience', { body: request }),
    onSuccess: (view) => client.setQueryData(experienceKey, view),
  });
}

/** Whether those who signed up are mixed; asked anew when their number changes. */
export const useMixAdvice = (practiceId: string, responders: number) =>
  useQuery({
    queryKey: ['practice', practiceId, 'mix', responders],
    queryFn: () => api.get('/api/practices/{id}/mix', byId(practiceId)),
  });
