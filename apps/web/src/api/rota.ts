import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OnCallNow, OverrideRequest, RotationRequest, RotaView } from '#contracts';
import { change, getJson, post } from './request.js';

const rotaKeys = { all: ['rota'] as const, now: ['rota', 'now'] as const };

export const useOnCall = () =>
  useQuery({
    queryKey: rotaKeys.now,
    queryFn: async () => (await getJson<{ onCall: OnCallNow[] }>('/api/on-call')).onCall,
    refetchInterval: 60_000,
  });

/** A team's rota from one instant to another, both ISO 8601. */
export const useRota = (teamId: string, from: string, to: string) =>
  useQuery({
    queryKey: [...rotaKeys.all, teamId, from, to],
    queryFn: () => getJson<RotaView>(`/api/teams/${teamId}/rota?${new URLSearchParams({ from, to })}`),
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
    change<void>('PUT', `/api/teams/${teamId}/rota/rotation`, rotation),
  );

export const useConsent = (teamId: string) =>
  useRotaChange((agreed: boolean) => change<void>('PUT', `/api/teams/${teamId}/rota/consent`, { agreed }));

export const useTakeOver = (teamId: string) =>
  useRotaChange((request: OverrideRequest) =>
    post<{ id: string }>(`/api/teams/${teamId}/rota/overrides`, request),
  );

export const useRemoveOverride = (teamId: string) =>
  useRotaChange((id: string) => change<void>('DELETE', `/api/teams/${teamId}/rota/overrides/${id}`));

export const useCalendarAddress = () =>
  useMutation({
    mutationFn: async () =>
      `${window.location.origin}${(await post<{ path: string }>('/api/me/calendar')).path}`,
  });
