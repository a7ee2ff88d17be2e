import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvitationView, Invited, Me, OrgRole, PersonView, TeamView, TokenView } from '#contracts';
import { type ListQuery, type Pages, readAll, usePages } from './pages.js';
import { keys } from './queries.js';
import { change, getJson, post } from './request.js';

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
    queryFn: () => readAll<PersonView>('/api/people', 'people'),
  });

/** People page by page, as far as they fit what is asked for. */
export const usePeoplePages = (query: ListQuery): Pages<PersonView> =>
  usePages<PersonView>({
    ...{ key: [...accountKeys.people, 'pages'], path: '/api/people', name: 'people', query },
    again: () => false,
  });

export const useInvitations = (enabled: boolean) =>
  useQuery({
    queryKey: accountKeys.invitations,
    queryFn: async () => (await getJson<{ invitations: InvitationView[] }>('/api/invitations')).invitations,
    enabled,
    // How a letter went shows a moment after it was sent.
    refetchInterval: (query) =>
      query.state.data?.some(({ mailedAt, mailError }) => !mailedAt && !mailError) ? 3_000 : false,
  });

export const useTeams = () =>
  useQuery({
    queryKey: accountKeys.teams,
    queryFn: async () => (await getJson<{ teams: TeamView[] }>('/api/teams')).teams,
  });

export const useTokens = () =>
  useQuery({
    queryKey: accountKeys.tokens,
    queryFn: async () => (await getJson<{ tokens: TokenView[] }>('/api/tokens')).tokens,
  });

/** Whom the link of an invitation is for. */
export const useInvited = (token: string) =>
  useQuery({
    queryKey: ['invited', token],
    queryFn: () => post<Invited>('/api/invitations/look', { token }),
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
  useChange((request: { email: string; password: string }) => post<void>('/api/sign-in', request), keys.me);

export const useForgotPassword = () =>
  useChange((email: string) => post<void>('/api/forgot-password', { email }));

export const useAcceptInvitation = () =>
  useChange(
    (request: { token: string; name: string; password: string }) =>
      post<void>('/api/invitations/accept', request),
    keys.me,
  );

export const useChangeMe = () =>
  useChange(
    (me: { name: string; email: string | null; current?: string }) => change<Me>('PATCH', '/api/me', me),
    keys.me,
    accountKeys.people,
  );

export const useChangePassword = () =>
  useChange((request: { current?: string; password: string }) => post<void>('/api/me/password', request));

export const useCreateToken = () =>
  useChange((label: string) => post<{ token: string }>('/api/tokens', { label }), accountKeys.tokens);

export const useDropToken = () =>
  useChange((id: string) => change<void>('DELETE', `/api/tokens/${id}`), accountKeys.tokens);

export const useInvite = () =>
  useChange(
    (request: { email: string; role: OrgRole }) => post<InvitationView>('/api/invitations', request),
    accountKeys.invitations,
  );

export const useInvitationLink = () =>
  useChange(async (id: string) => {
    const { token } = await post<{ token: string }>(`/api/invitations/${id}/link`);
    return `${window.location.origin}/invitation/${token}`;
  });

export const useRevokeInvitation = () =>
  useChange((id: string) => change<void>('DELETE', `/api/invitations/${id}`), accountKeys.invitations);

export const useChangePerson = () =>
  useChange(
    ({ id, ...patch }: { id: string; role?: OrgRole; disabled?: boolean; email?: null }) =>
      change<PersonView>('PATCH', `/api/people/${id}`, patch),
    accountKeys.people,
    accountKeys.teams,
    keys.me,
  );

export const usePersonLoginLink = () =>
  useChange(async (id: string) => {
    const { token } = await post<{ token: string }>(`/api/people/${id}/login-links`);
    return `${window.location.origin}/login/${token}`;
  });

export const useCreateTeam = () =>
  useChange((name: string) => post<TeamView>('/api/teams', { name }), accountKeys.teams);

export const useRemoveTeam = () =>
  useChange((id: string) => change<void>('DELETE', `/api/teams/${id}`), accountKeys.teams);

export const useTeamMembership = () =>
  useChange(
    ({ teamId, personId, member }: { teamId: string; personId: string; member: boolean }) =>
      change<void>(member ? 'PUT' : 'DELETE', `/api/teams/${teamId}/members/${personId}`),
    accountKeys.teams,
  );
