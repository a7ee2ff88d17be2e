import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeclareExperienceRequest, ExperienceView, MixAdvice } from '#contracts';
import { change, getJson } from './request.js';

const experienceKey = ['experience'] as const;

/** One's own experience with the components of all stacks. */
export const useExperience = () =>
  useQuery({ queryKey: experienceKey, queryFn: () => getJson<ExperienceView>('/api/me/experience') });

export function useDeclareExperience() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: DeclareExperienceRequest) =>
      change<ExperienceView>('PUT', '/api/me/experience', request),
    onSuccess: (view) => client.setQueryData(experienceKey, view),
  });
}

/** Whether those who signed up are mixed; asked anew when their number changes. */
export const useMixAdvice = (practiceId: string, responders: number) =>
  useQuery({
    queryKey: ['practice', practiceId, 'mix', responders],
    queryFn: () => getJson<MixAdvice>(`/api/practices/${practiceId}/mix`),
  });
