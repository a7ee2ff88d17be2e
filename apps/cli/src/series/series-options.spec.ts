import { type SeriesView, seriesSettingsSchema } from '#contracts';
import { settingsOf } from './series-options.js';

const before = {
  name: 'Mondays',
  rule: {
    ...{ everyWeeks: 2, weekday: 'monday', at: '10:00', timeZone: 'Europe/Berlin' },
    ...{ from: '2026-11-23', until: '2027-06-30' },
  },
  team: { id: 'core', name: 'Core' },
  wish: { stack: 'builder', skills: ['looking'] },
  expectedMinutes: 90,
  limits: null,
  daysAhead: 7,
  pageOnCall: true,
} as unknown as SeriesView;

describe('the settings of a series on the command line', () => {
  it('are those that are given', () => {
    const settings = settingsOf({
      name: 'M',
      weekday: 'friday',
      at: '09:30',
      zone: 'UTC',
      skill: ['looking'],
    });
    expect(seriesSettingsSchema.parse(settings)).toMatchObject({
      name: 'M',
      rule: { weekday: 'friday', at: '09:30', timeZone: 'UTC', everyWeeks: 1, until: null },
      wish: { skills: ['looking'] },
      teamId: null,
    });
  });

  it('stay as they are where nothing is given, but for the begin, which the server finds', () => {
    expect(seriesSettingsSchema.parse(settingsOf({ at: '11:00' }, before))).toEqual({
      name: 'Mondays',
      rule: {
        ...{ everyWeeks: 2, weekday: 'monday', at: '11:00', timeZone: 'Europe/Berlin' },
        until: '2027-06-30',
      },
      teamId: 'core',
      wish: { stack: 'builder', skills: ['looking'] },
      ...{ expectedMinutes: 90, limits: null, daysAhead: 7, pageOnCall: true },
    });
  });

  it('can take an end and a team away, and change one of the limits', () => {
    const settings = settingsOf({ until: 'never', team: 'none', responders: { least: 2, most: 4 } }, before);
    expect(seriesSettingsSchema.parse(settings)).toMatchObject({
      rule: { until: null },
      teamId: null,
      limits: { instigators: { least: 1, most: 3 }, responders: { least: 2, most: 4 } },
    });
  });
});
