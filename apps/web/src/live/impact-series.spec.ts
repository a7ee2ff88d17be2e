import type { ImpactBucket, ImpactSeries } from '#contracts';
import { withBuckets } from './impact-series.js';

const bucket = (at: string, failed: number): ImpactBucket => ({
  at,
  journey: 'search',
  requests: 5,
  failed,
  slow: 0,
  latencyP50Ms: 20,
});
const series: ImpactSeries = {
  bucketMs: 5_000,
  fromAt: '2026-11-20T14:00:00.000Z',
  toAt: '2026-11-20T14:00:05.000Z',
  buckets: [bucket('2026-11-20T14:00:00.000Z', 0)],
};

describe('the impact series', () => {
  it('takes the later word on a bucket that it has', () => {
    const next = withBuckets(series, { bucketMs: 5_000, buckets: [bucket('2026-11-20T14:00:00.000Z', 3)] });
    expect(next.buckets.map((b) => b.failed)).toEqual([3]);
  });

  it('grows to the end of a new bucket', () => {
    const next = withBuckets(series, { bucketMs: 5_000, buckets: [bucket('2026-11-20T14:00:05.000Z', 1)] });
    expect(next.toAt).toBe('2026-11-20T14:00:10.000Z');
    expect(next.buckets).toHaveLength(2);
  });

  it('does not count a stretch twice when the buckets begin at other instants', () => {
    const shifted = bucket('2026-11-20T14:00:02.000Z', 2);
    const next = withBuckets(series, { bucketMs: 5_000, buckets: [shifted] });
    expect(next.buckets).toEqual([shifted]);
  });

  it('leaves other journeys alone', () => {
    const other = { ...bucket('2026-11-20T14:00:00.000Z', 4), journey: 'upload' };
    const next = withBuckets(series, { bucketMs: 5_000, buckets: [other] });
    expect(next.buckets.map((b) => b.journey).sort()).toEqual(['search', 'upload']);
  });

  it('ignores buckets of another width', () => {
    const update = { bucketMs: 1_000, buckets: [bucket('2026-11-20T14:00:05.000Z', 1)] };
    expect(withBuckets(series, update)).toBe(series);
  });
});
