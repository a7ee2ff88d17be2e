import type { Body } from '#api-client';
import { type ScenarioWish, type SeriesView, USUAL_LIMITS, type Weekday } from '#contracts';

/** A series as the form holds it. Numbers may be empty while somebody types. */
export interface SeriesDraft {
  name: string;
  everyWeeks: number | string;
  weekday: Weekday;
  at: string;
  timeZone: string;
  from: string;
  until: string;
  teamId: string;
  difficulty: string;
  minutes: number | string;
  daysAhead: number | string;
  pageOnCall: boolean;
  leastResponders: number | string;
  mostResponders: number | string;
  mode: 'group' | 'alone';
  instigate: boolean;
  /** What the form does not show of the wish. */
  wish: ScenarioWish;
}

/** A form to begin a series, or to change one. */
export function draftOf(series: SeriesView | null): SeriesDraft {
  const { responders } = series?.limits ?? USUAL_LIMITS;
  return {
    name: series?.name ?? '',
    everyWeeks: series?.rule.everyWeeks ?? 1,
    weekday: series?.rule.weekday ?? 'tuesday',
    at: series?.rule.at ?? '10:00',
    timeZone: series?.rule.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    from: '',
    until: series?.rule.until ?? '',
    teamId: series?.team?.id ?? '',
    difficulty: series?.wish?.difficulty === undefined ? '' : String(series.wish.difficulty),
    minutes: series?.expectedMinutes ?? '',
    daysAhead: series?.daysAhead ?? 14,
    pageOnCall: series?.pageOnCall ?? false,
    leastResponders: responders.least,
    mostResponders: responders.most,
    mode: series?.mode ?? 'group',
    instigate: true,
    wish: series?.wish ?? { skills: [] },
  };
}

/** What the server is asked for. Limits that are the usual ones are no limits of the series' own. */
export function requestOf(draft: SeriesDraft, series: SeriesView | null): Body<'/api/series', 'post'> {
  const { name, weekday, at, timeZone, from, until, teamId, minutes, mode, instigate } = draft;
  const { difficulty: _, ...wish } = draft.wish;
  const group = mode === 'group';
  return {
    name,
    rule: {
      ...{ everyWeeks: Number(draft.everyWeeks), weekday, at, timeZone },
      ...(from !== '' && { from }),
      until: until === '' ? null : until,
    },
    teamId: group && teamId !== '' ? teamId : null,
    wish: { ...wish, ...(draft.difficulty !== '' && { difficulty: Number(draft.difficulty) }) },
    expectedMinutes: minutes === '' ? null : Number(minutes),
    limits: group ? limitsOf(draft, series) : null,
    daysAhead: Number(draft.daysAhead),
    pageOnCall: group && teamId !== '' && draft.pageOnCall,
    ...(series === null && { mode, instigate }),
  };
}

function limitsOf({ leastResponders, mostResponders }: SeriesDraft, series: SeriesView | null) {
  const { instigators } = series?.limits ?? USUAL_LIMITS;
  const responders = { least: Number(leastResponders), most: Number(mostResponders) };
  const usual = USUAL_LIMITS.responders;
  const same = responders.least === usual.least && responders.most === usual.most;
  return same && !series?.limits ? null : { instigators, responders };
}
