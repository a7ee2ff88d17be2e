import { localTime, startOf, withinBusinessDay } from './plan-times.js';

describe('a start', () => {
  it('is an instant, or a time on the clocks of a zone', () => {
    expect(startOf({ startsAt: '2026-11-23T10:00:00+01:00' })).toEqual(new Date('2026-11-23T09:00:00Z'));
    expect(startOf({ localStart: '2026-11-23T10:00', timeZone: 'Europe/Berlin' })).toEqual(
      new Date('2026-11-23T09:00:00Z'),
    );
    expect(startOf({ localStart: '2026-07-23T10:00', timeZone: 'Europe/Berlin' })).toEqual(
      new Date('2026-07-23T08:00:00Z'),
    );
    expect(startOf({})).toBeNull();
  });

  it('that clocks show twice is the first of both', () => {
    expect(startOf({ localStart: '2026-10-25T02:30', timeZone: 'Europe/Berlin' })).toEqual(
      new Date('2026-10-25T00:30:00Z'),
    );
  });

  it.each([
    ['that no clock shows', { localStart: '2026-03-29T02:30', timeZone: 'Europe/Berlin' }, 'localStart'],
    ['without a zone', { localStart: '2026-03-29T02:30' }, 'timeZone'],
    [
      'that is written twice',
      { localStart: '2026-03-29T02:30', startsAt: '2026-03-29T02:30:00Z' },
      'localStart',
    ],
  ])('%s is refused', (_, written, field) => {
    expect(() => startOf(written)).toThrow(expect.objectContaining({ code: 'input.invalid' }));
    try {
      startOf(written);
    } catch (error) {
      expect((error as { details: { field: string }[] }).details[0]?.field).toBe(field);
    }
  });

  it('reads as the clocks of its zone show it', () => {
    expect(localTime(new Date('2026-11-23T09:00:00Z'), 'America/New_York')).toBe('2026-11-23T04:00');
  });
});

describe('the business day', () => {
  const span = (from: string, to: string, zone: string) =>
    withinBusinessDay(new Date(from), new Date(to), zone);

  it('is Monday to Friday, nine to five, on the clocks of whoever takes part', () => {
    expect(span('2026-11-23T08:00:00Z', '2026-11-23T10:00:00Z', 'Europe/Berlin')).toBe(true);
    expect(span('2026-11-23T08:00:00Z', '2026-11-23T10:00:00Z', 'America/New_York')).toBe(false);
    expect(span('2026-11-23T14:00:00Z', '2026-11-23T16:00:00Z', 'Europe/Berlin')).toBe(true);
    expect(span('2026-11-23T14:00:00Z', '2026-11-23T16:01:00Z', 'Europe/Berlin')).toBe(false);
    expect(span('2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z', 'Europe/Berlin')).toBe(false);
  });

  it('does not go on over night', () => {
    expect(span('2026-11-23T09:00:00Z', '2026-11-24T09:30:00Z', 'Europe/Berlin')).toBe(false);
  });
});
