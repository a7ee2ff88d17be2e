import { planOf } from './plan-options.js';

describe('when, as it is written on the command line', () => {
  it('is an instant when it has an offset, else a time on the clocks of the zone', () => {
    expect(planOf({ at: '2026-11-23T10:00:00+01:00' })).toEqual({ startsAt: '2026-11-23T10:00:00+01:00' });
    expect(planOf({ at: '2026-11-23T10:00:00Z' })).toEqual({ startsAt: '2026-11-23T10:00:00Z' });
    expect(planOf({ at: '2026-11-23T10:00', zone: 'Europe/Berlin', minutes: 90 })).toEqual({
      localStart: '2026-11-23T10:00',
      timeZone: 'Europe/Berlin',
      expectedMinutes: 90,
    });
    expect(planOf({})).toEqual({});
  });
});
