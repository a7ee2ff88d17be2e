import fc from 'fast-check';
import { type SeriesRule, WEEKDAYS } from '#contracts';
import type { Occurrence } from './series.js';
import { dayIn, daysOf, instantIn, weekAfter } from './series-rule.js';
import { nextToMake, upcomingOf } from './upcoming.js';

const rule = (more: Partial<SeriesRule> = {}): SeriesRule => ({
  ...{ everyWeeks: 1, weekday: 'monday', at: '10:00', timeZone: 'Europe/Berlin' },
  ...{ from: '2026-03-20', until: null },
  ...more,
});
const first = (count: number, of: SeriesRule): string[] => daysOf(of).take(count).toArray();
const known = (...ones: Partial<Occurrence>[]): Map<string, Occurrence> =>
  new Map(
    ones.map((one) => [
      one.plannedOn ?? '',
      {
        ...{ seriesId: 's', plannedOn: '', practiceId: null, madeAt: null },
        ...{ localStart: null, skipped: null, failure: null },
        ...one,
      },
    ]),
  );
const NOW = new Date('2026-03-20T00:00:00Z');

describe('the days of a series', () => {
  it('begin with the first such day, and come in its interval', () => {
    expect(first(3, rule())).toEqual(['2026-03-23', '2026-03-30', '2026-04-06']);
    expect(first(2, rule({ everyWeeks: 3, weekday: 'friday' }))).toEqual(['2026-03-20', '2026-04-10']);
  });

  it('end with the last day', () => {
    expect([...daysOf(rule({ until: '2026-03-30' }))]).toEqual(['2026-03-23', '2026-03-30']);
    expect([...daysOf(rule({ until: '2026-03-22' }))]).toEqual([]);
  });

  it('are all of the weekday, as far apart as the rule says, for every rule', () => {
    const anyRule = fc.record({
      weekday: fc.constantFrom(...WEEKDAYS),
      everyWeeks: fc.integer({ min: 1, max: 52 }),
      from: fc.integer({ min: 0, max: 3_000 }).map((days) => dayIn(new Date(days * 86_400_000), 'UTC')),
    });
    fc.assert(
      fc.property(anyRule, (more) => {
        const days = first(4, rule(more));
        expect(days[0] && days[0] >= more.from).toBe(true);
        const times = days.map((on) => Date.parse(on));
        times.forEach((time, index) => {
          expect((new Date(time).getUTCDay() + 6) % 7).toBe(WEEKDAYS.indexOf(more.weekday));
          expect(time).toBe((times[0] ?? 0) + index * more.everyWeeks * 7 * 86_400_000);
        });
      }),
    );
  });
});

describe('the start of a practice of a series', () => {
  it.each([
    ['before summer time', '2026-03-23T10:00', 'Europe/Berlin', '2026-03-23T09:00'],
    ['in summer time', '2026-03-30T10:00', 'Europe/Berlin', '2026-03-30T08:00'],
    [
      'in a zone whose summer time begins earlier',
      '2026-03-23T10:00',
      'America/New_York',
      '2026-03-23T14:00',
    ],
    ['at a time that clocks skip', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30'],
    ['at a time that comes twice', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['where clocks move by half an hour', '2026-10-04T10:00', 'Australia/Lord_Howe', '2026-10-03T23:00'],
  ])('is that of the clocks of its zone %s', (_, local, zone, instant) => {
    expect(instantIn(local, zone).toISOString().slice(0, 16)).toBe(instant);
  });

  it('is at the same time of the day in every week of a year', () => {
    for (const { startsAt } of upcomingOf(rule(), new Map(), NOW).take(60)) {
      const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' });
      expect(clock.format(startsAt)).toBe('10:00');
    }
  });
});

describe('the next practice of a series', () => {
  const next = (days: Map<string, Occurrence>, now = NOW) => nextToMake(rule(), days, now)?.on;

  it('is the first that is neither made, skipped nor failed, and still to come', () => {
    expect(next(new Map())).toBe('2026-03-23');
    const done = { practiceId: 'p', madeAt: NOW };
    const days = known(
      { plannedOn: '2026-03-23', ...done },
      { plannedOn: '2026-03-30', skipped: 'Ada: Easter' },
      { plannedOn: '2026-04-06', failure: 'nothing fits' },
    );
    expect(next(days)).toBe('2026-04-13');
    expect(next(new Map(), new Date('2026-03-23T09:00:00Z'))).toBe('2026-03-30');
  });

  it('may be one of a later week that was moved before it', () => {
    expect(next(known({ plannedOn: '2026-04-06', localStart: '2026-03-22T09:00' }))).toBe('2026-04-06');
    expect(next(known({ plannedOn: '2026-03-23', localStart: '2026-04-01T09:00' }))).toBe('2026-03-30');
  });

  it('is none after the last day', () => {
    expect(nextToMake(rule({ until: '2026-03-30' }), new Map(), new Date('2026-04-01Z'))).toBeNull();
  });

  it('comes by another rule from the week in which the old one would have gone on', () => {
    expect(weekAfter('2026-03-25', 1)).toBe('2026-03-30');
    expect(weekAfter('2026-03-23', 2)).toBe('2026-04-06');
  });
});
