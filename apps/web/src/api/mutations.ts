import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Body, byId } from '#api-client';
import type { DeclareOverRequest, HintRequest, MessageRequest } from '#contracts';
import { keys } from './queries.js';
import { api } from './request.js';

/** What a person can do to a running practice with one click. */
export type PracticeAction = 'acknowledge' | 'hints' | 'stumped' | 'revert';

/** What the form sends: the server fills in the rest. */
export type NewPractice = Body<'/api/practices', 'post'>;

export function useSchedulePractice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: NewPractice) => api.post('/api/practices', { body: request }),
    onSuccess: (view) => {
      client.setQueryData(keys.practice(view.id), view);
      return client.invalidateQueries({ queryKey: keys.practices });
    },
  });
}

export function usePracticeAction(id: string, action: PracticeAction) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      action === 'hints'
        ? api.post('/api/practices/{id}/hints', { ...byId(id), body: {} })
        : api.post(`/api/practices/{id}/${action}`, byId(id)),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

/** Says that it is over, with the cause in the words of the responders. */
export function useDeclareOver(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: DeclareOverRequest) =>
      api.post('/api/practices/{id}/declare-over', { ...byId(id), body: request }),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

/** A hint in the words of an instigator. */
export function useOwnHint(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (own: NonNullable<HintRequest['own']>) =>
      api.post('/api/practices/{id}/hints', { ...byId(id), body: { own } }),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

/** Captures the state of a node; it comes back in the feed. A node in trouble takes its time. */
export const useCaptureEvidence = (id: string) =>
  useMutation({
    mutationFn: (node: string) => api.post('/api/practices/{id}/evidence', { ...byId(id), body: { node } }),
  });

export function useStopPractice(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post('/api/practices/{id}/stop', { ...byId(id), body: { reason } }),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

export const usePostMessage = (id: string) =>
  useMutation({
    mutationFn: (message: MessageRequest) =>
      api.post('/api/practices/{id}/messages', { ...byId(id), body: message }),
  });

export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/logout'),
    onSuccess: () => client.clear(),
  });
}
