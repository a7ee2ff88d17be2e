import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import type { ChangeLimitsRequest, RosterView, SignUpRole } from '#contracts';
import { keys } from './queries.js';
import { api } from './request.js';

const rosterKey = (id: string) => ['practice', id, 'roster'] as const;

export const useRoster = (id: string) =>
  useQuery({
    queryKey: rosterKey(id),
    queryFn: () => api.get('/api/practices/{id}/roster', byId(id)),
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
  useRosterChange(id, (role: SignUpRole) =>
    api.post('/api/practices/{id}/roster', { ...byId(id), body: { role } }),
  );

export const useWithdraw = (id: string) =>
  useRosterChange(id, () => api.delete('/api/practices/{id}/roster/me', byId(id)));

export const useChangeLimits = (id: string) =>
  useRosterChange(id, (request: ChangeLimitsRequest) =>
    api.put('/api/practices/{id}/roster/limits', { ...byId(id), body: request }),
  );

export const useHandCoordination = (id: string) =>
  useRosterChange(id, (personId: string) =>
    api.post('/api/practices/{id}/coordinator', { ...byId(id), body: { personId } }),
  );
