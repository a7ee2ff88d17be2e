/**
 * Raised whenever more is read than before, here or on nodes: what was kept of a healthy sandbox does not know it, and
 * would make words of any day look given away.
 */
export const READING = 2;

/** How an answer is taken: as SimSup's own words, or as words of the stack that it passes on. */
export interface FetchedEndpoint {
  path: string;
  speaks: 'product' | 'stack';
}

/**
 * All that can be fetched with GET about a practice while it runs. A test compares this with the routes that the
 * server has.
 */
export const PRACTICE_ENDPOINTS: readonly FetchedEndpoint[] = [
  { path: '/api/me', speaks: 'product' },
  { path: '/api/tokens', speaks: 'product' },
  { path: '/api/people', speaks: 'product' },
  { path: '/api/teams', speaks: 'product' },
  { path: '/api/invitations', speaks: 'product' },
  { path: '/api/on-call', speaks: 'product' },
  { path: '/api/health', speaks: 'product' },
  { path: '/api/channels', speaks: 'product' },
  { path: '/api/me/experience', speaks: 'product' },
  { path: '/api/me/notices', speaks: 'product' },
  { path: '/api/me/notice-settings', speaks: 'product' },
  { path: '/api/deliveries', speaks: 'product' },
  { path: '/api/prerequisites', speaks: 'product' },
  { path: '/api/retention', speaks: 'product' },
  { path: '/api/me/identities', speaks: 'product' },
  { path: '/api/sign-in-ways', speaks: 'product' },
  { path: '/api/series', speaks: 'product' },
  { path: '/api/scenarios', speaks: 'stack' },
  { path: '/api/practices', speaks: 'product' },
  { path: '/api/practices/:id', speaks: 'product' },
  { path: '/api/practices/:id/plan', speaks: 'product' },
  { path: '/api/practices/:id/timeline', speaks: 'product' },
  { path: '/api/practices/:id/impact', speaks: 'product' },
  { path: '/api/practices/:id/summary', speaks: 'product' },
  { path: '/api/practices/:id/mix', speaks: 'product' },
  { path: '/api/practices/:id/readiness', speaks: 'product' },
  { path: '/api/visits/mine', speaks: 'product' },
  { path: '/api/practices/:id/roster', speaks: 'product' },
  { path: '/api/practices/:id/after', speaks: 'product' },
  { path: '/api/actions', speaks: 'product' },
  { path: '/api/practices/:id/evidence', speaks: 'product' },
  { path: '/api/practices/:id/advice', speaks: 'product' },
  { path: '/api/practices/:id/artifacts', speaks: 'product' },
  { path: '/api/practices/:id/artifacts/:name', speaks: 'product' },
  { path: '/api/practices/:id/logs', speaks: 'stack' },
  { path: '/api/practices/:id/logs/sources', speaks: 'stack' },
  { path: '/api/stacks/:stack/guide', speaks: 'stack' },
];

/** Files of a practice that are asked for by name: none may be given away while it runs. */
export const ARTIFACTS: readonly string[] = [
  'timeline.json',
  'impact.json',
  'postmortem.md',
  'postmortem.html',
];

/** What a console that is a Prometheus tells when it is asked; another one answers that there is no such page. */
export const CONSOLE_PAGES: readonly string[] = [
  '',
  'api/v1/alerts',
  'api/v1/rules',
  'api/v1/status/config',
  'api/v1/label/__name__/values',
  'federate?match[]=%7B__name__%3D~%22.%2B%22%7D',
];

/** Routes that the scan does not fetch, each with the reason. */
export const NOT_OF_PRACTICES: Readonly<Record<string, string>> = {
  '/api/practices/:id/evidence/:evidence': 'words of the stack, captured by those who look at it anyway',
  '/api/openapi.json': 'what the API is like, the same at all times',
  '/login/:token': 'logs somebody in',
  '/api/openid/start': 'sends a browser away to log in',
  '/api/openid/callback': 'logs somebody in',
  '/api/series/:id': 'of a series, and certification has none',
  '/api/series/:id/past': 'practices that began, as the list of practices tells them',
  '/api/teams/:id/rota': 'of a team, and certification has none',
  '/api/calendars/:token.ics': 'of a team, and certification has none',
  '/api/scenarios/:stack/:name/knowers': 'for those who manage scenarios',
  '/api/stacks/:stack/guide/*page': 'fetched page by page, from the list of pages',
  '/api/practices/:id/logs/tail': 'never ends, and shows the lines that the search shows',
};
