import type { PersonView, RetentionPreview, RetentionView, RotaView, SeriesView, TeamView } from '#contracts';
import { mockPage } from './mock-page.js';

const ADA = { id: 'p1', name: 'Ada' };
const TEAM = { id: 'core', name: 'Core' };
const TEAMS: TeamView[] = [{ ...TEAM, members: [ADA, { id: 'p2', name: 'Bea' }] }];
const DAY_MS = 86_400_000;
const PEOPLE: PersonView[] = [
  'Ada',
  'Bea',
  'Cy',
  ...Array.from({ length: 60 }, (_, n) => `Person ${n + 10}`),
].map((name, index) => ({
  ...{ id: `p${index + 1}`, name, disabled: index % 9 === 8 },
  email: index % 7 === 6 ? null : `${name.toLowerCase().replace(' ', '.')}@example.org`,
  role: index === 0 ? 'admin' : index % 5 === 1 ? 'author' : 'member',
}));

/** Tuesdays from now on: made, called off, planned, skipped, moved, and failed. */
function series(): SeriesView {
  const at = (weeks: number) => new Date(Date.now() + (3 + weeks * 7) * DAY_MS).toISOString();
  const day = (weeks: number) => ({
    on: at(weeks).slice(0, 10),
    startsAt: at(weeks),
    localStart: at(weeks).slice(0, 16),
    practiceId: null,
    state: null,
    moved: false,
    note: null,
  });
  return {
    id: 'seriesmock01',
    name: 'Tuesdays of the core team',
    mode: 'group',
    standing: 'going',
    rule: {
      ...{ everyWeeks: 1, weekday: 'tuesday', at: '10:00', timeZone: 'Europe/Berlin' },
      ...{ from: '2026-11-03', until: null },
    },
    team: TEAM,
    wish: { skills: [], difficulty: 3 },
    expectedMinutes: 90,
    limits: null,
    daysAhead: 14,
    pageOnCall: true,
    createdBy: ADA,
    instigators: [ADA],
    upcoming: [
      { ...day(0), standing: 'made', practiceId: 'upcoming0001', state: 'announced' },
      { ...day(1), standing: 'made', practiceId: 'upcoming0002', state: 'aborted', note: 'a release' },
      { ...day(2), standing: 'planned', moved: true },
      { ...day(3), standing: 'skipped', note: 'Ada: between the years' },
      { ...day(4), standing: 'failed', note: 'No scenario of this kind is left that none of you knows.' },
      { ...day(5), standing: 'planned' },
    ],
    past: Array.from({ length: 12 }, (_, weeks) => ({
      ...day(-1 - weeks),
      ...{ standing: 'made' as const, practiceId: 'past00000001', state: 'closed' },
    })),
    can: { change: true, instigate: false, leave: true },
  };
}

function rota(): RotaView {
  const from = new Date(Date.now() - DAY_MS).toISOString();
  const to = new Date(Date.now() + 2 * DAY_MS).toISOString();
  return {
    team: TEAM,
    rotation: { timeZone: 'Europe/Berlin', firstHandOff: '2026-11-02T10:00', shiftHours: 72, people: ['p1'] },
    shifts: [{ from, to, personId: ADA.id, name: ADA.name, overrideId: null }],
    overrides: [],
    agreed: [ADA.id],
    findings: [],
  };
}

const RETENTION: RetentionView = {
  settings: { artifactsDays: 90, noticesDays: 365 },
  changed: { by: 'Ada', at: '2026-11-20T10:00:00.000Z' },
};
const PREVIEW: RetentionPreview = {
  practices: [
    {
      ...{ id: 'past00000001', title: 'Habitat Builder: incident practice' },
      ...{ endedAt: '2026-07-01T11:30:00.000Z', recordings: 4, captures: 2 },
    },
  ],
  notices: 212,
};

/** What the mock knows of teams, series, rotas and retention; undefined for other paths. Changes nothing. */
export function mockOrganisation(path: string, query: URLSearchParams): unknown {
  if (path === '/teams') return { teams: TEAMS };
  if (path === '/people') return mockPage('people', PEOPLE, query);
  if (path === '/series') return { series: [series()], next: null };
  if (path.endsWith('/past')) return mockPage('past', series().past, query);
  if (path.startsWith('/series/')) return series();
  if (path.endsWith('/rota')) return rota();
  if (path === '/retention') return RETENTION;
  return path === '/retention/preview' ? PREVIEW : undefined;
}
