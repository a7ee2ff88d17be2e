import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  CreatePracticeRequest,
  DeclareOverRequest,
  Evidence,
  HintRequest,
  MessageRequest,
  PracticeView,
} from '#contracts';
import { keys } from './queries.js';
import { post } from './request.js';

/** What a person can do to a running practice with one click. */
export type PracticeAction = 'acknowledge' | 'hints' | 'stumped' | 'revert';

/** What the form sends: the server fills in the rest. */
export type NewPractice = Pick<CreatePracticeRequest, 'role'> &
  Partial<
    Pick<
      CreatePracticeRequest,
      'scenario' | 'draw' | 'mode' | 'variant' | 'localStart' | 'timeZone' | 'expectedMinutes' | 'responder'
    >
  >;

export function useSchedulePractice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: NewPractice) => post<PracticeView>('/api/practices', request),
    onSuccess: (view) => {
      client.setQueryData(keys.practice(view.id), view);
      return client.invalidateQueries({ queryKey: keys.practices });
    },
  });
}

export function usePracticeAction(id: string, action: PracticeAction) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<PracticeView>(`/api/practices/${id}/${action}`),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

/** Says that it is over, with the cause in the words of the responders. */
export function useDeclareOver(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: DeclareOverRequest) =>
      post<PracticeView>(`/api/practices/${id}/declare-over`, request),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

/** A hint in the words of an instigator. */
export function useOwnHint(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (own: NonNullable<HintRequest['own']>) =>
      post<PracticeView>(`/api/practices/${id}/hints`, { own }),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

/** Captures the state of a node; it comes back in the feed. A node in trouble takes its time. */
export const useCaptureEvidence = (id: string) =>
  useMutation({ mutationFn: (node: string) => post<Evidence>(`/api/practices/${id}/evidence`, { node }) });

export function useStopPractice(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => post<PracticeView>(`/api/practices/${id}/stop`, { reason }),
    onSuccess: (view) => client.setQueryData(keys.practice(id), view),
  });
}

export const usePostMessage = (id: string) =>
  useMutation({
    mutationFn: (message: MessageRequest) => post<void>(`/api/practices/${id}/messages`, message),
  });

export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<void>('/api/logout'),
    onSuccess: () => client.clear(),
  });
}
