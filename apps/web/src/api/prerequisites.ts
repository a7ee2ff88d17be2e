import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { byId } from '#api-client';
import type { AddPrerequisiteRequest, PrerequisiteView } from '#contracts';
import { api } from './request.js';

interface Answer {
  prerequisites: PrerequisiteView[];
}

const key = ['prerequisites'] as const;
const path = '/api/prerequisites';

/** What one needs before one responds in a group, and what of it one has. */
export const usePrerequisites = () => useQuery({ queryKey: key, queryFn: () => api.get(path) });

function useChange<Input>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: (answer) => client.setQueryData(key, answer) });
}

export const useAttest = () =>
  useChange(({ id, has }: { id: string; has: boolean }) =>
    has
      ? api.put('/api/prerequisites/{id}/attestation', byId(id))
      : api.delete('/api/prerequisites/{id}/attestation', byId(id)),
  );

export const useAddPrerequisite = () =>
  useChange((request: AddPrerequisiteRequest) => api.post(path, { body: request }));

export const useRemovePrerequisite = () =>
  useChange((id: string) => api.delete('/api/prerequisites/{id}', byId(id)));
