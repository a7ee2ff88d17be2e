import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AddPrerequisiteRequest, PrerequisiteView } from '#contracts';
import { change, getJson, post } from './request.js';

interface Answer {
  prerequisites: PrerequisiteView[];
}

const key = ['prerequisites'] as const;
const path = '/api/prerequisites';

/** What one needs before one responds in a group, and what of it one has. */
export const usePrerequisites = () => useQuery({ queryKey: key, queryFn: () => getJson<Answer>(path) });

function useChange<Input>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: (answer) => client.setQueryData(key, answer) });
}

export const useAttest = () =>
  useChange(({ id, has }: { id: string; has: boolean }) =>
    change<Answer>(has ? 'PUT' : 'DELETE', `${path}/${id}/attestation`),
  );

export const useAddPrerequisite = () =>
  useChange((request: AddPrerequisiteRequest) => post<Answer>(path, request));

export const useRemovePrerequisite = () =>
  useChange((id: string) => change<Answer>('DELETE', `${path}/${id}`));
