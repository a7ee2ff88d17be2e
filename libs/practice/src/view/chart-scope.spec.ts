import type { StackFile } from '#contracts';
import type { Practice } from '../practice.js';
import { bucketBorder, chartBucketMs, chartScope } from './chart-scope.js';

const stack = { journeys: [] } as unknown as StackFile;

describe('the scope of the impact chart', () => {
  it('draws finer what happens faster, down to a second', () => {
    expect([1, 2, 5, 20].map(chartBucketMs)).toEqual([5_000, 2_500, 1_000, 1_000]);
  });

  it('begins a minute before the injection, on a border that live buckets have too', () => {
    const beganAt = new Date('2026-11-20T10:00:03.700Z');
    const { from } = chartScope({ beganAt, tempo: 1 } as Practice, stack);
    expect(from).toEqual(new Date('2026-11-20T09:59:00.000Z'));
    expect(from).toEqual(bucketBorder((from as Date).getTime() + 4_999, 5_000));
  });

  it('begins where the practice was made as long as nothing was injected', () => {
    const practice = { beganAt: null, createdAt: new Date('2026-11-20T10:00:00Z'), tempo: 5 } as Practice;
    expect(chartScope(practice, stack).from).toEqual(new Date('2026-11-20T09:59:48.000Z'));
  });
});
