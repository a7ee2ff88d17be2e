import { durationWords, TimeWords } from './time-words.js';

describe('durations in words', () => {
  it('are as one says them', () => {
    expect(
      [0, 350, 999.4, 1_000, 4_240, 59_940, 59_960, 60_000, 750_000, 3_599_400, 3_600_000, 3_900_000].map(
        durationWords,
      ),
    ).toEqual([
      '0 ms',
      '350 ms',
      '999 ms',
      '1 s',
      '4.2 s',
      '59.9 s',
      '1 min',
      '1 min',
      '12 min 30 s',
      '59 min 59 s',
      '1 h',
      '1 h 5 min',
    ]);
  });
});

describe('instants in words', () => {
  const lisbon = new TimeWords('Europe/Lisbon', '2026-07-01T22:59:50.000Z');

  it('are told in the given time zone with its summer time', () => {
    expect(lisbon.full('2026-07-01T22:59:50.000Z')).toBe('2026-07-01 23:59:50');
    expect(lisbon.full('2026-12-01T22:59:50.000Z')).toBe('2026-12-01 22:59:50');
  });

  it('name the day when it is another than that of the injection', () => {
    expect(lisbon.clock('2026-07-01T22:59:59.000Z')).toBe('23:59:59');
    expect(lisbon.clock('2026-07-01T23:00:00.000Z')).toBe('2026-07-02 00:00:00');
  });

  it('carry their distance from the injection', () => {
    expect(lisbon.both('2026-07-01T22:59:55.000Z')).toBe('23:59:55 (+00:05)');
    expect(lisbon.offset('2026-07-01T22:58:50.000Z')).toBe('-01:00');
  });

  it('have no distance when nothing was injected', () => {
    expect(new TimeWords('UTC', null).both('2026-07-01T22:59:55.000Z')).toBe('2026-07-01 22:59:55');
  });
});
