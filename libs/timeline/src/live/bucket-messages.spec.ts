import fc from 'fast-check';
import { bucketPayloads } from './bucket-messages.js';

const bucket = (index: number) => ({
  at: new Date(index * 1_000).toISOString(),
  journey: 'search',
  requests: index,
  failed: 0,
  slow: 0,
  latencyP50Ms: null,
});

describe('bucketPayloads', () => {
  it('loses no bucket, keeps their order and stays within the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const buckets = Array.from({ length: count }, (_, index) => bucket(index));
        const payloads = bucketPayloads({ practiceId: 'abcdefghijkl', bucketMs: 1_000, buckets }, 7_900);
        expect(payloads.every((payload) => Buffer.byteLength(payload) <= 7_900)).toBe(true);
        expect(payloads.flatMap((payload) => JSON.parse(payload).buckets)).toEqual(buckets);
      }),
      { numRuns: 30 },
    );
  });
});
