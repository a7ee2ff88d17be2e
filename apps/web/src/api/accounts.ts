import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId, type Query } from '#api-client';
import { everyPage, type OrgRole, type PersonView } from '#contracts';
import { type Pages, usePages } from './pages.js';
import { keys } from './queries.js';
import { api } from './request.js';

const accountKeys = {
  people: ['people'] as const,
  invitations: ['invitations'] as const,
  teams: ['teams'] as const,
  tokens: ['tokens'] as const,
};

/** Everybody, by name: to choose from. */
export const usePeople = () =>
  useQuery({
    queryKey: accountKeys.people,
    queryFn: () =>
      everyPage<'people', PersonView>('people', (page) =>
        api.get('/api/people', { params: { query: page } }),
      ),
  });

/** People page by page, as far as they fit what is asked for. */
export const usePeoplePages = (query: Query<'/api/people'>): Pages<PersonView> =>
  usePages<'people', PersonView>({
    ...{ key: [...accountKeys.people, 'pages', query], name: 'people' },
    read: (page) => api.get('/api/people', { params: { query: { ...query, ...page } } }),
    again: () => false,
  });

export const useInvitations = (enabled: boolean) =>
  useQuery({
    queryKey: accountKeys.invitations,
    queryFn: async () => (await api.get('/api/invitations')).invitations,
    enabled,
    // How a letter went shows a moment after it was sent.
    refetchInterval: (query) =>
      query.state.data?.some(({ mailedAt, mailError }) => !mailedAt && !mailError) ? 3_000 : false,
  });

export const useTeams = () =>
  useQuery({
    queryKey: accountKeys.teams,
    queryFn: async () => (await api.get('/api/teams')).teams,
  });

export const useTokens = () =>
  useQuery({
    queryKey: accountKeys.tokens,
    queryFn: async () => (await api.get('/api/tokens')).tokens,
  });

/** Whom the link of an invitation is for. */
export const useInvited = (token: string) =>
  useQuery({
    queryKey: ['invited', token],
    queryFn: () => api.post('/api/invitations/look', { body: { token } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A change after which these lists are read again. */
function useChange<Input, Output = void>(
  mutationFn: (input: Input) => Promise<Output>,
  ...stale: (readonly string[])[]
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useSignIn = () =>
  useChange(
    (request: { email: string; password: string }) => api.post('/api/sign-in', { body: request }),
    keys.me,
  );

export const useForgotPassword = () =>
  useChange((email: string) => api.post('/api/forgot-password', { body: { email } }));

export const useAcceptInvitation = () =>
  useChange(
    (request: { token: string; name: string; password: string }) =>
      api.post('/api/invitations/accept', { body: request }),
    keys.me,
  );

export const useChangeMe = () =>
  useChange(
    (me: { name: string; email: string | null; current?: string }) => api.patch('/api/me', { body: me }),
    keys.me,
    accountKeys.people,
  );

export const useChangePassword = () =>
  useChange((request: { current?: string; password: string }) =>
    api.post('/api/me/password', { body: request }),
  );

export const useCreateToken = () =>
  useChange((label: string) => api.post('/api/tokens', { body: { label } }), accountKeys.tokens);

export const useDropToken = () =>
  useChange((id: string) => api.delete('/api/tokens/{id}', byId(id)), accountKeys.tokens);

export const useInvite = () =>
  useChange(
    (request: { email: string; role: OrgRole }) => api.post('/api/invitations', { body: request }),
    accountKeys.invitations,
  );

export const useInvitationLink = () =>
  useChange(async (id: string) => {
    const { token } = await api.post('/api/invitations/{id}/link', byId(id));
    return `${window.location.origin}/invitation/${token}`;
  });

export const useRevokeInvitation = () =>
  useChange((id: string) => api.delete('/api/invitations/{id}', byId(id)), accountKeys.invitations);

export const useChangePerson = () =>
  useChange(
    ({ id, ...patch }: { id: string; role?: OrgRole; disabled?: boolean; email?: null }) =>
      api.patch('/api/people/{id}', { ...byId(id), body: patch }),
    accountKeys.people,
    accountKeys.teams,
    keys.me,
  );

export const usePersonLoginLink = () =>
  useChange(async (id: string) => {
    const { token } = await api.post('/api/people/{id}/login-links', byId(id));
    return `${window.location.origin}/login/${token}`;
  });

export const useCreateTeam = () =>
  useChange((name: string) => api.post('/api/teams', { body: { name } }), accountKeys.teams);

export const useRemoveTeam = () =>
  useChange((id: string) => api.delete('/api/teams/{id}', byId(id)), accountKeys.teams);

export const useTeamMembership = () =>
  useChange(({ teamId, personId, member }: { teamId: string; personId: string; member: boolean }) => {
    const path = '/api/teams/{id}/members/{personId}';
    const request = { params: { path: { id: teamId, personId } } };
    return member ? api.put(path, request) : api.delete(path, request);
  }, accountKeys.teams);
