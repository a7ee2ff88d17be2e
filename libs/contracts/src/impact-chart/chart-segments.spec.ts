import type { ImpactSeries } from '../impact.js';
import { chartSegments } from './chart-segments.js';

const T0 = Date.parse('2026-11-20T14:00:00.000Z');

function series(
  buckets: Array<[second: number, journey: string, requests: number, failed: number]>,
): ImpactSeries {
  return {
    bucketMs: 1_000,
    fromAt: new Date(T0).toISOString(),
    toAt: new Date(T0 + 60_000).toISOString(),
    buckets: buckets.map(([second, journey, requests, failed]) => ({
      at: new Date(T0 + second * 1_000).toISOString(),
      journey,
      requests,
      failed,
      slow: 0,
      latencyP50Ms: 1,
    })),
  };
}

describe('the segments of the impact chart', () => {
  it('join neighbours that fared the same', () => {
    const [segment, ...rest] = chartSegments(
      series([
        [0, 'a', 2, 1],
        [1, 'a', 4, 2],
        [2, 'a', 2, 1],
      ]),
      ['a'],
      T0,
    );
    expect(segment).toMatchObject({ fromMs: 0, toMs: 3_000, requests: 8, failed: 4, failedShare: 0.5 });
    expect(rest).toEqual([]);
  });

  it('part where the share changes and where nothing ran', () => {
    const segments = chartSegments(
      series([
        [0, 'a', 1, 0],
        [1, 'a', 1, 1],
        [2, 'a', 0, 0],
        [3, 'a', 1, 1],
      ]),
      ['a'],
      T0,
    );
    expect(segments.map(({ fromMs, toMs, failedShare }) => [fromMs, toMs, failedShare])).toEqual([
      [0, 1_000, 0],
      [1_000, 2_000, 1],
      [3_000, 4_000, 1],
    ]);
  });

  it('take buckets in any order and rows in the order of the look', () => {
    const segments = chartSegments(
      series([
        [1, 'b', 1, 0],
        [0, 'a', 1, 0],
        [0, 'b', 1, 0],
      ]),
      ['b', 'a'],
      T0,
    );
    expect(segments.map(({ row, fromMs, toMs }) => [row, fromMs, toMs])).toEqual([
      [0, 0, 2_000],
      [1, 0, 1_000],
    ]);
  });

  it('leave out journeys that have no row', () => {
    expect(chartSegments(series([[0, 'x', 1, 1]]), ['a'], T0)).toEqual([]);
  });
});
