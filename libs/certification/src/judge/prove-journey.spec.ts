import type { ImpactBucket, ImpactSeries } from '#contracts';
import { proveJourney } from './prove-journey.js';

const BEGAN = new Date('2026-11-20T14:00:00.000Z');
const expected = { journey: 'read', failedShare: 0.5, within: '20s' };

/** A bucket a second, from the start: how many of its runs failed. */
function measured(outcomes: [requests: number, failed: number][], tempo = 1) {
  const buckets = outcomes.map(([requests, failed], index): ImpactBucket => {
    const at = new Date(BEGAN.getTime() + index * 1_000).toISOString();
    return { at, journey: 'read', requests, failed, slow: 0, latencyP50Ms: 1 };
  });
  const series: ImpactSeries = { bucketMs: 1_000, fromAt: '', toAt: '', buckets };
  return { series, beganAt: BEGAN, tempo };
}

describe('the proof that a journey suffers', () => {
  it('is the end of the first stretch of runs of which enough failed', () => {
    const outcomes: [number, number][] = [
      [2, 0],
      [2, 0],
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
    ];
    const proof = proveJourney(expected, { everyMs: 500 }, measured(outcomes));
    expect(proof).toMatchObject({ afterMs: 4_000, failedShare: 1, requests: 8, failed: 8, withinMs: 20_000 });
  });

  it('does not take one failure for an incident', () => {
    const proof = proveJourney(
      expected,
      { everyMs: 1_000 },
      measured([
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ]),
    );
    expect(proof.afterMs).toBeNull();
    expect(proof.failedShare).toBeCloseTo(0.2);
  });

  it('asks of a rare journey for no more runs than fit into the time', () => {
    const proof = proveJourney(
      expected,
      { everyMs: 30_000 },
      measured([
        [0, 0],
        [1, 1],
      ]),
    );
    expect(proof.afterMs).toBe(2_000);
  });

  it('asks for several failures when a small share is expected', () => {
    const small = { ...expected, failedShare: 0.1, within: '2m' };
    const blip = Array.from({ length: 30 }, (_, index): [number, number] => [1, index === 3 ? 1 : 0]);
    expect(proveJourney(small, { everyMs: 1_000 }, measured(blip)).afterMs).toBeNull();
    const often = blip.map((_, index): [number, number] => [1, index % 8 === 0 ? 1 : 0]);
    expect(proveJourney(small, { everyMs: 1_000 }, measured(often)).afterMs).not.toBeNull();
  });

  it('counts nothing before the start, nor what others suffer', () => {
    const { series, ...rest } = measured([[5, 5]]);
    const before = { ...(series.buckets[0] as ImpactBucket), at: '2026-11-20T13:59:00.000Z' };
    const other = { ...(series.buckets[0] as ImpactBucket), journey: 'write' };
    const proof = proveJourney(
      expected,
      { everyMs: 1_000 },
      { ...rest, series: { ...series, buckets: [before, other] } },
    );
    expect(proof).toMatchObject({ afterMs: null, requests: 0, failedShare: 0 });
  });

  it('divides the time by the tempo, and gives no less than ten seconds', () => {
    expect(proveJourney({ ...expected, within: '2m' }, { everyMs: 1_000 }, measured([], 5)).withinMs).toBe(
      24_000,
    );
    expect(proveJourney(expected, { everyMs: 1_000 }, measured([], 5)).withinMs).toBe(10_000);
  });
});
