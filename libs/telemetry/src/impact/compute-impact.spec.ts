import { at, failed, run, SEARCH, UPLOAD } from '../fixture/runs.js';
import { computeImpact } from './compute-impact.js';
import { recoveryRuns } from './impact-rules.js';

const scope = { journeys: [SEARCH, UPLOAD], armedAt: at(0) };

describe('computing impact', () => {
  it('finds none when every run went well', () => {
    const impact = computeImpact([run(0), run(1_000)], scope);
    expect(impact).toMatchObject({ onsetAt: null, endAt: null });
    expect(impact.journeys.map((journey) => journey.requests)).toEqual([0, 0]);
  });

  it('begins at the start of the first failed run, however late its failure showed', () => {
    const impact = computeImpact([failed(900, { latencyMs: 10 }), failed(200, { latencyMs: 15_000 })], scope);
    expect(impact.onsetAt).toBe(at(200).toISOString());
  });

  it('ends at the start of the good run that made the last failing journey healthy', () => {
    const runs = [
      failed(1_000),
      ...[2_000, 3_000, 4_000].map((ms) => run(ms)),
      failed(1_500, { journey: 'upload', latencyMs: 4_000 }),
      ...[5_500, 9_500].map((ms) => run(ms, { journey: 'upload' })),
    ];
    // 5,500 began the very instant at which the failed run ended, so it proves nothing.
    expect(computeImpact(runs, scope).endAt).toBeNull();
    const more = [...runs, run(13_500, { journey: 'upload' })];
    expect(computeImpact(more, scope).endAt).toBe(at(9_500).toISOString());
  });

  it('does not end by a single lucky run of a frequent journey', () => {
    expect(computeImpact([failed(0), run(1_000), run(2_000)], scope).endAt).toBeNull();
    expect(computeImpact([failed(0), run(1_000), run(2_000), run(3_000)], scope).endAt).toBe(
      at(1_000).toISOString(),
    );
  });

  it('asks for as many good runs as start within five seconds, one to three', () => {
    expect([200, 1_000, 2_500, 4_000, 5_000, 60_000].map((everyMs) => recoveryRuns({ everyMs }))).toEqual([
      3, 3, 2, 2, 1, 1,
    ]);
  });

  it('leaves out what happened before the injection, even a run that failed after it', () => {
    const impact = computeImpact([failed(-50, { latencyMs: 400 }), failed(-9_000), run(100)], scope);
    expect(impact.onsetAt).toBeNull();
  });

  it('counts slow runs, but does not call them failed', () => {
    const runs = [failed(0), run(500, { latencyMs: 501 }), run(600, { latencyMs: 500 })];
    expect(computeImpact(runs, scope).journeys[0]).toEqual({
      name: 'search',
      title: 'Search packages',
      requests: 3,
      failed: 1,
      slow: 1,
      failedShare: 1 / 3,
      firstFailedAt: at(0).toISOString(),
      lastFailedAt: at(0).toISOString(),
    });
  });

  it('counts only runs that started within the window', () => {
    const runs = [run(100), failed(1_000), run(1_500), run(3_000), run(4_000), run(5_000), run(6_000)];
    const [search] = computeImpact(runs, scope).journeys;
    // 1,000 until before 1,500: the run at 1,500 made it healthy.
    expect(search).toMatchObject({ requests: 1, failed: 1, failedShare: 1 });
  });

  it('reaches over the quiet time when journeys fail again', () => {
    const runs = [
      failed(0),
      run(1_000),
      run(2_000),
      run(3_000),
      failed(20_000),
      run(21_000),
      run(22_000),
      run(23_000),
    ];
    expect(computeImpact(runs, scope)).toMatchObject({
      onsetAt: at(0).toISOString(),
      endAt: at(21_000).toISOString(),
    });
  });

  it('leaves out runs of journeys that the stack does not name', () => {
    expect(computeImpact([failed(0, { journey: 'other' })], scope).onsetAt).toBeNull();
  });
});
