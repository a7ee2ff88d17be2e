import { probe, seen } from '../fixture/probes.js';
import { at, failed, run, SEARCH, steadyRuns } from '../fixture/runs.js';
import { SteadyState } from './steady-state.js';

const state = (): SteadyState =>
  new SteadyState({ journeys: [SEARCH], probes: [probe()], since: at(0), probeFreshMs: 3_000 });

describe('steady state', () => {
  it('holds since the last trouble, once every journey succeeds and every probe is green', () => {
    const steady = state();
    for (const each of [failed(0), ...steadyRuns(SEARCH, 1_000, 4_000)]) steady.observeRun(each);
    expect(steady.wellSince(at(3_500))).toBeNull();
    steady.observeProbe(seen(3_000, true));
    expect(steady.wellSince(at(3_500))).toEqual(at(20));
    expect(steady.holds(3_000, at(3_100))).toBe(true);
    expect(steady.holds(4_000, at(3_100))).toBe(false);
  });

  it('must be shown anew after a disturbance, though nothing failed', () => {
    const steady = state();
    for (const each of steadyRuns(SEARCH, 0, 4_000)) steady.observeRun(each);
    steady.observeProbe(seen(3_000, true));
    expect(steady.wellSince(at(3_500))).toEqual(at(0));
    steady.disturbed(at(3_500));
    expect(steady.wellSince(at(3_600))).toBeNull();
    steady.observeRun(run(4_000));
    steady.observeProbe(seen(4_000, true));
    expect(steady.wellSince(at(4_200))).toEqual(at(3_500));
  });

  it('says what is not well', () => {
    const steady = state();
    steady.observeRun(run(500));
    steady.observeProbe(seen(500, false));
    expect(steady.notWell(at(1_000))).toEqual([
      '"Search packages" does not succeed',
      'the probe "the front door answers" is not green',
    ]);
  });
});
