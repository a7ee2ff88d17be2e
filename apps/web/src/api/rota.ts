import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import type { OverrideRequest, RotationRequest } from '#contracts';
import { api } from './request.js';

const rotaKeys = { all: ['rota'] as const, now: ['rota', 'now'] as const };

export const useOnCall = () =>
  useQuery({
    queryKey: rotaKeys.now,
    queryFn: async () => (await api.get('/api/on-call')).onCall,
    refetchInterval: 60_000,
  });

/** A team's rota from one instant to another, both ISO 8601. */
export const useRota = (teamId: string, from: string, to: string) =>
  useQuery({
    queryKey: [...rotaKeys.all, teamId, from, to],
    queryFn: () => api.get('/api/teams/{id}/rota', { params: { path: { id: teamId }, query: { from, to } } }),
    placeholderData: keepPreviousData,
  });

function useRotaChange<Input, Output = void>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: rotaKeys.all }),
  });
}

export const useSetRotation = (teamId: string) =>
  useRotaChange((rotation: RotationRequest) =>
    api.put('/api/teams/{id}/rota/rotation', { ...byId(teamId), body: rotation }),
  );

export const useConsent = (teamId: string) =>
  useRotaChange((agreed: boolean) =>
    api.put('/api/teams/{id}/rota/consent', { ...byId(teamId), body: { agreed } }),
  );

export const useTakeOver = (teamId: string) =>
  useRotaChange((request: OverrideRequest) =>
    api.post('/api/teams/{id}/rota/overrides', { ...byId(teamId), body: request }),
  );

export const useRemoveOverride = (teamId: string) =>
  useRotaChange((id: string) =>
    api.delete('/api/teams/{id}/rota/overrides/{override}', {
      params: { path: { id: teamId, override: id } },
    }),
  );

export const useCalendarAddress = () =>
  useMutation({
    mutationFn: async () => `${window.location.origin}${(await api.post('/api/me/calendar')).path}`,
  });
