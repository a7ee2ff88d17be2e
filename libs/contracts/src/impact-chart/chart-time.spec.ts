import { chartTicks, clockTimeIn, niceStepMs, relativeTime } from './chart-time.js';

describe('the time axis', () => {
  it('says times from the origin as a clock shows them', () => {
    expect([0, 999, 65_000, -10_000, 3_725_000].map(relativeTime)).toEqual([
      '+00:00',
      '+00:00',
      '+01:05',
      '-00:10',
      '+1:02:05',
    ]);
  });

  it('says clock times in a time zone', () => {
    const at = Date.parse('2026-11-20T23:59:58.900Z');
    expect(clockTimeIn('UTC')(at)).toBe('23:59:58');
    expect(clockTimeIn('Asia/Kathmandu')(at)).toBe('05:44:58');
  });

  it('has round ticks, the origin among them', () => {
    expect(chartTicks(-60_000, 660_000, 9)).toEqual([0, 120_000, 240_000, 360_000, 480_000, 600_000]);
  });

  it('has no more ticks than asked for, however long the span', () => {
    for (const spanMs of [1_000, 90_000, 7_200_000, 90 * 86_400_000]) {
      expect(spanMs / niceStepMs(spanMs, 8)).toBeLessThanOrEqual(8);
    }
  });
});
