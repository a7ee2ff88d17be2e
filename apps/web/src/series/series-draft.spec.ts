import { createSeriesRequestSchema, type SeriesView, seriesSettingsSchema } from '#contracts';
import { draftOf, requestOf } from './series-draft.js';

const series = {
  name: 'Mondays',
  mode: 'group',
  rule: {
    ...{ everyWeeks: 2, weekday: 'monday', at: '10:00', timeZone: 'Europe/Berlin' },
    ...{ from: '2026-11-23', until: '2027-06-30' },
  },
  team: { id: 'core', name: 'Core' },
  wish: { stack: 'builder', difficulty: 3, skills: ['looking'] },
  expectedMinutes: 90,
  limits: { instigators: { least: 1, most: 2 }, responders: { least: 2, most: 4 } },
  daysAhead: 7,
  pageOnCall: true,
} as unknown as SeriesView;

describe('the form of a series', () => {
  it('asks for a new one that the server takes as soon as it has a name, with the usual limits', () => {
    const request = requestOf({ ...draftOf(null), name: 'Mondays' }, null);
    expect(createSeriesRequestSchema.parse(request)).toMatchObject({
      name: 'Mondays',
      limits: null,
      teamId: null,
      mode: 'group',
      instigate: true,
    });
  });

  it('leaves all of one as it is when nothing is changed, but for the begin, which the server finds', () => {
    const { name, wish, limits, expectedMinutes, daysAhead, pageOnCall } = series;
    const { from: _, ...rule } = series.rule;
    expect(seriesSettingsSchema.parse(requestOf(draftOf(series), series))).toEqual({
      ...{ name, rule, wish, limits, expectedMinutes, daysAhead, pageOnCall },
      teamId: 'core',
    });
  });

  it('asks for neither team nor limits for somebody alone', () => {
    const draft = { ...draftOf(null), name: 'Mine', mode: 'alone' as const, teamId: 'core' };
    expect(requestOf({ ...draft, leastResponders: 1 }, null)).toMatchObject({ teamId: null, limits: null });
  });
});
