import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { byId, type Query } from '#api-client';
import { type ScenarioDraw, VIEW_AS_HEADER } from '#contracts';
import { api } from './request.js';

/** Cache keys in one place, so that what invalidates and what reads cannot drift apart. */
export const keys = {
  me: ['me'] as const,
  health: ['health'] as const,
  scenarios: (eyes: string) => ['scenarios', eyes] as const,
  fitting: (draw: ScenarioDraw) => ['scenarios', 'fitting', draw] as const,
  practices: ['practices'] as const,
  practice: (id: string) => ['practice', id] as const,
  impact: (id: string) => ['practice', id, 'impact'] as const,
  summary: (id: string, seq: number) => ['practice', id, 'summary', seq] as const,
  advice: (id: string) => ['practice', id, 'advice'] as const,
  artifacts: (id: string) => ['practice', id, 'artifacts'] as const,
  postmortem: (id: string) => ['practice', id, 'postmortem'] as const,
  console: (id: string, name: string) => ['practice', id, 'console', name] as const,
  logs: (id: string, query: Query<'/api/practices/{id}/logs'>) => ['practice', id, 'logs', query] as const,
  logSources: (id: string) => ['practice', id, 'logSources'] as const,
  guide: (stack: string, text: string) => ['guide', stack, 'pages', text] as const,
  guidePage: (stack: string, name: string) => ['guide', stack, 'page', name] as const,
};

export const useMe = () =>
  useQuery({ queryKey: keys.me, queryFn: () => api.get('/api/me'), staleTime: 300_000 });

export const useHealth = () =>
  useQuery({ queryKey: keys.health, queryFn: () => api.get('/api/health'), refetchInterval: 30_000 });

/** What can be practised. Through the eyes of a responder it holds no names, whoever asks. */
export const useScenarios = (eyes: 'responder' | 'own') =>
  useQuery({
    queryKey: keys.scenarios(eyes),
    queryFn: () =>
      api.get('/api/scenarios', eyes === 'own' ? {} : { params: { header: { [VIEW_AS_HEADER]: eyes } } }),
    staleTime: 60_000,
  });

/** How many scenarios there are to draw from. */
export const useFitting = (draw: ScenarioDraw) =>
  useQuery({
    queryKey: keys.fitting(draw),
    queryFn: () => api.post('/api/scenarios/fitting', { body: draw }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** Options shared by the practice page and by the list, which looks into the running ones. */
export const practiceQuery = (id: string) => ({
  queryKey: keys.practice(id),
  queryFn: () => api.get('/api/practices/{id}', byId(id)),
});

export const usePractice = (id: string) => useQuery({ ...practiceQuery(id), refetchInterval: 10_000 });

export const useImpactSeries = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.impact(id),
    queryFn: () =>
      api.get('/api/practices/{id}/impact', { params: { path: { id }, query: { bucketMs: 5_000 } } }),
    enabled,
  });

/** How the incident stands; `newsSeq` is the last message that it must have. */
export const useSummary = (id: string, newsSeq: number) =>
  useQuery({
    queryKey: keys.summary(id, newsSeq),
    queryFn: () => api.get('/api/practices/{id}/summary', byId(id)),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });

export const useHintAdvice = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.advice(id),
    queryFn: () => api.get('/api/practices/{id}/advice', byId(id)),
    enabled,
    refetchInterval: 10_000,
  });

export const useArtifacts = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.artifacts(id),
    queryFn: async () => (await api.get('/api/practices/{id}/artifacts', byId(id))).artifacts,
    enabled,
  });

export const artifactPath = (id: string, name: string): string =>
  `/api/practices/${id}/artifacts/${encodeURIComponent(name)}`;

export const usePostmortem = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.postmortem(id),
    queryFn: async () => {
      const params = { path: { id, name: 'postmortem.html' } };
      return (await api.open('/api/practices/{id}/artifacts/{name}', { params })).text();
    },
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Where a console of the running stack is shown. The address is for this person and lasts as long as the practice. */
export const useConsoleLink = (id: string, name: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.console(id, name),
    queryFn: async () =>
      (await api.post('/api/practices/{id}/consoles/{name}/links', { params: { path: { id, name } } })).url,
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const useLogSources = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.logSources(id),
    queryFn: () => api.get('/api/practices/{id}/logs/sources', byId(id)),
    enabled,
    staleTime: 30_000,
  });

export const useGuide = (stack: string, text: string) =>
  useQuery({
    queryKey: keys.guide(stack, text),
    queryFn: async () => {
      const query = text === '' ? {} : { text };
      return (await api.get('/api/stacks/{id}/guide', { params: { path: { id: stack }, query } })).pages;
    },
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });

export const useGuideText = (stack: string, name: string) =>
  useQuery({
    queryKey: keys.guidePage(stack, name),
    queryFn: () => api.get('/api/stacks/{id}/guide/{page}', { params: { path: { id: stack, page: name } } }),
    staleTime: 300_000,
  });
