import fc from 'fast-check';
import type { JourneyOutcome } from '#contracts';
import { prepareTestDatabase } from '#testing';
import { at, failed, run, SEARCH, steadyRuns, UPLOAD } from '../fixture/runs.js';
import { computeImpact } from '../impact/compute-impact.js';
import { ImpactRepository } from './impact.repository.js';
import { OutcomeRepository } from './outcome.repository.js';
import { TELEMETRY_ENTITIES, TELEMETRY_MIGRATIONS } from './telemetry-tables.js';

const journeys = [SEARCH, UPLOAD];

describe('impact in SQL', () => {
  const database = prepareTestDatabase({ entities: TELEMETRY_ENTITIES, migrations: TELEMETRY_MIGRATIONS });

  const queries = () => new ImpactRepository(database.source);

  async function store(practiceId: string, runs: JourneyOutcome[]): Promise<void> {
    const outcomes = runs.map(({ kind: _, ...rest }, n) => ({ ...rest, practiceId, run: 'r1', n }));
    await new OutcomeRepository(database.source).insert(outcomes);
  }

  it('is the same as the offline arithmetic for every recording', async () => {
    let practice = 0;
    await fc.assert(
      fc.asyncProperty(recordings, async ({ runs, armedAtMs }) => {
        practice += 1;
        const scope = { journeys, armedAt: at(armedAtMs) };
        await store(`p${practice}`, runs);
        expect(await queries().impact(`p${practice}`, scope)).toEqual(computeImpact(runs, scope));
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('is none for a practice without runs', async () => {
    const impact = await queries().impact('nobody', { journeys, armedAt: at(0) });
    expect(impact).toEqual(computeImpact([], { journeys, armedAt: at(0) }));
  });

  it('is drawn in buckets with counts and the median latency', async () => {
    await store('series1', [
      run(0, { latencyMs: 10 }),
      run(100, { latencyMs: 30 }),
      failed(900, { latencyMs: 600 }),
      run(1_000, { latencyMs: 700 }),
      run(3_500, { journey: 'upload', latencyMs: 40 }),
      run(3_600, { journey: 'unknown' }),
    ]);
    const series = await queries().series('series1', { journeys, bucketMs: 1_000 });
    expect(series).toEqual({
      bucketMs: 1_000,
      fromAt: at(0).toISOString(),
      toAt: at(3_601).toISOString(),
      buckets: [
        { at: at(0).toISOString(), journey: 'search', requests: 3, failed: 1, slow: 0, latencyP50Ms: 30 },
        {
          at: at(1_000).toISOString(),
          journey: 'search',
          requests: 1,
          failed: 0,
          slow: 1,
          latencyP50Ms: 700,
        },
        { at: at(3_000).toISOString(), journey: 'upload', requests: 1, failed: 0, slow: 0, latencyP50Ms: 40 },
      ],
    });
  });

  it('is drawn from and to given instants, aligned to the first', async () => {
    await store('series2', steadyRuns(SEARCH, 0, 10_000));
    const series = await queries().series('series2', {
      journeys,
      bucketMs: 2_000,
      from: at(2_500),
      to: at(7_500),
    });
    expect(series.fromAt).toBe(at(2_500).toISOString());
    expect(series.buckets.map(({ at: start, requests }) => [start, requests])).toEqual([
      [at(2_500).toISOString(), 2],
      [at(4_500).toISOString(), 2],
      [at(6_500).toISOString(), 1],
    ]);
  });

  it('is empty, not an error, when nothing ran', async () => {
    const series = await queries().series('nobody', { journeys, bucketMs: 1_000 });
    expect(series.buckets).toEqual([]);
  });

  it('widens the buckets of a long recording instead of returning too many', async () => {
    await store('series3', [run(0), run(10_000_000)]);
    const series = await queries().series('series3', { journeys, bucketMs: 1_000 });
    expect(series.bucketMs).toBe(5_001);
  });
});

const recordings = fc
  .record({
    armedAtMs: fc.integer({ min: 0, max: 2_000 }),
    drawn: fc.array(
      fc.record({
        startMs: fc.integer({ min: 0, max: 12_000 }),
        latencyMs: fc.integer({ min: 0, max: 3_000 }),
        ok: fc.boolean(),
        journey: fc.constantFrom('search', 'upload', 'unknown'),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ armedAtMs, drawn }) => ({
    armedAtMs,
    runs: drawn.map(({ startMs, ok, ...rest }) => (ok ? run(startMs, rest) : failed(startMs, rest))),
  }));
