import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeLimitsRequest, RosterView, SignUpRole } from '#contracts';
import { keys } from './queries.js';
import { change, getJson, post } from './request.js';

const rosterKey = (id: string) => ['practice', id, 'roster'] as const;
const path = (id: string): string => `/api/practices/${id}/roster`;

export const useRoster = (id: string) =>
  useQuery({
    queryKey: rosterKey(id),
    queryFn: () => getJson<RosterView>(path(id)),
    refetchInterval: 5_000,
  });

/** A change of who takes part: what one may see of the practice may have changed with it. */
function useRosterChange<Input>(id: string, mutationFn: (input: Input) => Promise<RosterView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (roster) => {
      client.setQueryData(rosterKey(id), roster);
      return Promise.all([
        client.invalidateQueries({ queryKey: keys.practice(id), exact: true }),
        client.invalidateQueries({ queryKey: keys.practices }),
      ]);
    },
  });
}

export const useSignUp = (id: string) =>
  useRosterChange(id, (role: SignUpRole) => post<RosterView>(path(id), { role }));

export const useWithdraw = (id: string) =>
  useRosterChange(id, () => change<RosterView>('DELETE', `${path(id)}/me`));

export const useChangeLimits = (id: string) =>
  useRosterChange(id, (request: ChangeLimitsRequest) =>
    change<RosterView>('PUT', `${path(id)}/limits`, request),
  );

export const useHandCoordination = (id: string) =>
  useRosterChange(id, (personId: string) =>
    post<RosterView>(`/api/practices/${id}/coordinator`, { personId }),
  );
