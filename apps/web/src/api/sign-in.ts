import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import { api } from './request.js';

const signInKeys = { ways: ['signInWays'] as const, identities: ['identities'] as const };

/** How one may come in here. */
export const useSignInWays = () =>
  useQuery({
    queryKey: signInKeys.ways,
    queryFn: () => api.get('/api/sign-in-ways'),
    staleTime: 300_000,
  });

/** As whom at the provider one may come in. */
export const useIdentities = () =>
  useQuery({
    queryKey: signInKeys.identities,
    queryFn: async () => (await api.get('/api/me/identities')).identities,
  });

/** Leaves for the provider, from where the browser comes back with the identity linked. */
export const useLinkIdentity = () =>
  useMutation({
    mutationFn: (request: { current?: string }) => api.post('/api/me/identities', { body: request }),
    onSuccess: ({ url }) => window.location.assign(url),
  });

export const useUnlinkIdentity = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/me/identities/{id}', byId(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: signInKeys.identities }),
  });
};
