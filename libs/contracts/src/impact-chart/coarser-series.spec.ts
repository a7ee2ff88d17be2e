import type { ImpactSeries } from '../impact.js';
import { coarserSeries } from './coarser-series.js';

const T0 = Date.parse('2026-11-20T14:00:00.000Z');
const iso = (second: number) => new Date(T0 + second * 1_000).toISOString();

const series: ImpactSeries = {
  bucketMs: 1_000,
  fromAt: iso(0),
  toAt: iso(1_000),
  buckets: Array.from({ length: 1_000 }, (_, second) => ({
    at: iso(second),
    journey: second % 2 === 0 ? 'a' : 'b',
    requests: 3,
    failed: second % 3,
    slow: 0,
    latencyP50Ms: 5,
  })),
};

const sum = (given: ImpactSeries, field: 'requests' | 'failed') =>
  given.buckets.reduce((all, bucket) => all + bucket[field], 0);

describe('a coarser series', () => {
  it('has no more buckets than asked for and loses no run', () => {
    const coarse = coarserSeries(series, 30);
    expect(coarse.buckets.filter((bucket) => bucket.journey === 'a').length).toBeLessThanOrEqual(30);
    expect(coarse.bucketMs).toBe(34_000);
    expect(sum(coarse, 'requests')).toBe(sum(series, 'requests'));
    expect(sum(coarse, 'failed')).toBe(sum(series, 'failed'));
    expect(coarse.buckets.map((bucket) => bucket.at)).toContain(iso(34));
  });

  it('is the series itself when that is coarse enough', () => {
    expect(coarserSeries(series, 1_000)).toBe(series);
  });
});
