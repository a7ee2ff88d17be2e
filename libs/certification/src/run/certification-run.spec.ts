import type { UnitResult } from '#contracts';
import { LeapingClock } from '../fakes/leaping-clock.js';
import { TINY_STACK, tinyUnit } from '../fakes/tiny-unit.js';
import type { Unit } from '../plan/plan-units.js';
import type { PlayRequest } from '../play/play-attempt.js';
import { CertificationRun, type RunRequest } from './certification-run.js';
import { UnitResults } from './unit-results.port.js';

class RememberedResults extends UnitResults {
  readonly kept = new Map<string, UnitResult>();

  async find(unit: Unit, contentHash: string, tempo: number): Promise<UnitResult | null> {
    return this.kept.get(`${unit.name} ${contentHash} ${tempo}`) ?? null;
  }

  async keep(unit: Unit, contentHash: string, tempo: number, result: UnitResult): Promise<void> {
    this.kept.set(`${unit.name} ${contentHash} ${tempo}`, result);
  }
}

const units = ['wait', 'loosen', 'baseline', 'hammer'].map((name) => tinyUnit(name));

const WHOLE = { units, stack: TINY_STACK, tempo: 5, contentHash: 'h1' };

function bench(change: Partial<RunRequest> = {}) {
  const clock = new LeapingClock();
  const results = new RememberedResults();
  const began: string[] = [];
  const remembered: string[] = [];
  const tempos = new Set<number>();
  let playing = 0;
  let most = 0;
  const player = {
    play: async ({ unit, tempo }: PlayRequest, signal: AbortSignal): Promise<UnitResult> => {
      tempos.add(tempo);
      playing += 1;
      most = Math.max(most, playing);
      await clock.wait(1_000, signal);
      playing -= 1;
      return { unit: 'fix', name: unit.name, ok: true, findings: [] } as never;
    },
  };
  const observer = {
    began: (unit: Unit) => void began.push(unit.name),
    ended: () => undefined,
    remembered: (unit: Unit) => void remembered.push(unit.name),
    note: () => undefined,
  };
  const scenarios = [WHOLE];
  const request = { scenarios, parallel: 2, again: false, ...change };
  const run = (signal = new AbortController().signal) =>
    new CertificationRun({ player, results, observer }, request).run(signal);
  return { run, results, began, remembered, most: () => most, tempos: () => tempos };
}

describe('a certification', () => {
  it('plays every practice once, so many side by side', async () => {
    const { run, began, most } = bench();
    const done = await run();
    expect([...done.keys()].map(({ name }) => name).sort()).toEqual(units.map(({ name }) => name).sort());
    expect(began).toHaveLength(4);
    expect(most()).toBe(2);
  });

  it('begins what takes longest first', async () => {
    const { run, began } = bench({ parallel: 1 });
    await run();
    expect(began.indexOf('fix:loosen')).toBeLessThan(began.indexOf('baseline'));
  });

  it('completes those scenarios first of which least is left', async () => {
    const short = { ...WHOLE, units: units.slice(0, 1).map((unit) => ({ ...unit, name: 'short' })) };
    const { run, began } = bench({ parallel: 1, scenarios: [WHOLE, short] });
    await run();
    expect(began[0]).toBe('short');
  });

  it('does not play again what passed with the same content, and plays all anew when asked to', async () => {
    const first = bench();
    await first.run();
    const second = bench();
    for (const [key, result] of first.results.kept)
      if (!key.includes('hammer')) second.results.kept.set(key, result);
    await second.run();
    expect(second.began).toEqual(['decoy:hammer']);
    expect(second.remembered).toHaveLength(3);
    const anew = bench({ again: true });
    for (const [key, result] of first.results.kept) anew.results.kept.set(key, result);
    await anew.run();
    expect(anew.began).toHaveLength(4);
  });

  it('plays anew what passed with other content', async () => {
    const first = bench();
    await first.run();
    const changed = bench({ scenarios: [{ ...WHOLE, contentHash: 'h2' }] });
    for (const [key, result] of first.results.kept) changed.results.kept.set(key, result);
    await changed.run();
    expect(changed.began).toHaveLength(4);
  });

  it('plays each scenario at its own tempo, and anew what passed at another one', async () => {
    const brisk = bench();
    await brisk.run();
    const calm = bench({ scenarios: [{ ...WHOLE, tempo: 2 }] });
    for (const [key, result] of brisk.results.kept) calm.results.kept.set(key, result);
    await calm.run();
    expect(calm.began).toHaveLength(4);
    expect(calm.tempos()).toEqual(new Set([2]));
  });

  it('begins nothing more when it is interrupted, and keeps what passed', async () => {
    const { run, began, results } = bench({ parallel: 1 });
    const stop = new AbortController();
    const interrupted = run(stop.signal);
    while (began.length < 2) await new Promise((resolve) => setImmediate(resolve));
    stop.abort(new Error('enough'));
    await expect(interrupted).rejects.toThrow('enough');
    expect(began).toHaveLength(2);
    expect(results.kept.size).toBe(1);
  });
});
