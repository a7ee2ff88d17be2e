import { probe, seen } from '../fixture/probes.js';
import { at, failed, run, SEARCH, steadyRuns, UPLOAD } from '../fixture/runs.js';
import { type VerdictEvent, VerdictJudge, type VerdictRules } from './verdict-judge.js';

const CAUSE = { probe: 'owner', title: 'the proxy owns its files', kind: 'rootCause' } as const;
const HARM = { probe: 'rows', title: 'no row is lost', kind: 'invariant' } as const;
const HOLD_MS = 10_000;

const rules: VerdictRules = {
  journeys: [SEARCH],
  probes: [probe(), probe({ id: 'owner', ...CAUSE }), probe({ id: 'rows', ...HARM })],
  holdMs: HOLD_MS,
  armedAt: at(0),
  expectsImpact: true,
  probeFreshMs: 3_000,
};

interface Story {
  /** Instants at which search failed, in runs of 20 ms. */
  failures?: number[];
  /** Search goes well from here to the end, each second. */
  goodFromMs?: number;
  goodUntilMs?: number;
  greenFromMs?: number;
  causeGoneFromMs?: number;
  harmed?: boolean;
}

/** Plays 60 s as the server does: a tick each 250 ms, probes each second. */
function play(story: Story, given: Partial<VerdictRules> = {}): VerdictEvent[] {
  const judge = new VerdictJudge({ ...rules, ...given });
  const { goodFromMs = 5_000, goodUntilMs = 60_000, greenFromMs = 0, causeGoneFromMs = 0 } = story;
  const runs = [
    ...(story.failures ?? [1_000]).map((ms) => failed(ms)),
    ...steadyRuns(SEARCH, goodFromMs, goodUntilMs),
  ];
  const decisions: VerdictEvent[] = [];
  for (let ms = 0; ms <= 60_000; ms += 250) {
    for (const each of runs) {
      const endMs = Date.parse(each.startedAt) + each.latencyMs - at(0).getTime();
      if (endMs > ms - 250 && endMs <= ms) judge.observeRun(each);
    }
    if (ms % 1_000 === 0) {
      judge.observeProbe(seen(ms - 100, ms - 100 >= greenFromMs));
      judge.observeProbe(seen(ms - 100, ms - 100 >= causeGoneFromMs, CAUSE));
      judge.observeProbe(seen(ms - 100, !story.harmed, HARM));
    }
    decisions.push(...judge.tick(at(ms)));
  }
  return decisions;
}

const offsets = (events: VerdictEvent[]) =>
  events.map((event) => [event.type, event.occurredAt.getTime() - at(0).getTime()]);

describe('the verdict', () => {
  it('is restored when all was well for the hold time, at most a second late', () => {
    const decisions = play({ failures: [1_000, 4_000] });
    const [restored] = decisions;
    expect(restored?.type).toBe('verdict.restored');
    const lateMs = (restored as VerdictEvent).occurredAt.getTime() - at(4_020 + HOLD_MS).getTime();
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThanOrEqual(1_000);
    expect(restored?.data).toMatchObject({ holdMs: HOLD_MS, healthySince: at(4_020).toISOString() });
  });

  it('holds from the last red observation of a steady-state probe when that is later', () => {
    const [restored] = play({ greenFromMs: 20_000 });
    // The last red observation was begun at 19.9 s and ended at 20 s.
    expect(restored?.data).toMatchObject({ healthySince: at(20_000).toISOString() });
  });

  it('begins the hold anew when a run fails within it', () => {
    const [restored] = play({ failures: [1_000, 8_500] });
    expect(restored?.data).toMatchObject({ healthySince: at(8_520).toISOString() });
  });

  it('is never restored before users suffered', () => {
    expect(play({ failures: [] })).toEqual([]);
  });

  it('is restored without anybody having suffered when the cause went before it hurt', () => {
    const [restored, ...later] = play({ failures: [], goodFromMs: 100, causeGoneFromMs: 15_000 });
    // The last red observation of the cause was begun at 14.9 s and ended at 15 s.
    expect(offsets([restored as VerdictEvent])).toEqual([['verdict.restored', 15_000 + HOLD_MS]]);
    expect(restored?.data).toMatchObject({ healthySince: at(15_000).toISOString() });
    expect(later.map(({ type }) => type)).toEqual(['verdict.fixed', 'verdict.collateral']);
  });

  it('waits, while the cause is there, until that had its time to hurt', () => {
    const [restored] = play({ causeGoneFromMs: 50_000 }, { onsetMs: 30_000 });
    expect(offsets([restored as VerdictEvent])).toEqual([['verdict.restored', 30_250]]);
  });

  it('does not wait for a cause that is gone', () => {
    const [restored] = play({ causeGoneFromMs: 6_000 }, { onsetMs: 30_000 });
    expect(restored?.data).toMatchObject({ healthySince: at(1_020).toISOString() });
    expect(offsets([restored as VerdictEvent])[0]?.[1]).toBeLessThan(15_000);
  });

  it('holds from the start for a false alarm', () => {
    const [restored] = play({ failures: [], goodFromMs: 100 }, { expectsImpact: false });
    expect(offsets([restored as VerdictEvent])).toEqual([['verdict.restored', HOLD_MS]]);
  });

  it('is not restored while a journey is silent, for its runs may hang', () => {
    expect(play({ goodUntilMs: 8_000 })).toEqual([]);
  });

  it('is not restored before every journey has succeeded again', () => {
    const judge = new VerdictJudge({ ...rules, journeys: [SEARCH, UPLOAD], probes: [], holdMs: 1_000 });
    judge.observeRun(failed(0));
    for (const each of steadyRuns(SEARCH, 1_000, 9_000)) judge.observeRun(each);
    expect(judge.tick(at(9_000))).toEqual([]);
    for (const each of steadyRuns(UPLOAD, 4_500, 8_600)) judge.observeRun(each);
    expect(judge.tick(at(9_000))[0]?.type).toBe('verdict.restored');
  });

  it('does not count good runs from before a failure', () => {
    const judge = new VerdictJudge({ ...rules, probes: [], holdMs: 500 });
    for (const each of [...steadyRuns(SEARCH, 0, 5_000), failed(5_000), run(6_000), run(7_000)])
      judge.observeRun(each);
    expect(judge.tick(at(7_100))).toEqual([]);
    judge.observeRun(run(8_000));
    expect(judge.tick(at(8_100))[0]?.type).toBe('verdict.restored');
  });

  it('is not restored on probes that have not been looked at for too long', () => {
    const judge = new VerdictJudge({ ...rules, probes: [probe()], holdMs: 1_000 });
    judge.observeRun(failed(0));
    for (const each of steadyRuns(SEARCH, 1_000, 9_000)) judge.observeRun(each);
    judge.observeProbe(seen(5_000, true));
    expect(judge.tick(at(8_100))).toEqual([]);
    judge.observeProbe(seen(8_000, true));
    expect(judge.tick(at(8_200))[0]?.type).toBe('verdict.restored');
  });

  it('leaves out what failed before the injection', () => {
    expect(play({ failures: [-400] })).toEqual([]);
  });

  it('says fixed when the cause is gone, and that nothing was harmed', () => {
    const [restored, fixed, collateral, ...rest] = play({});
    expect(offsets([fixed as VerdictEvent])[0]?.[1]).toBe(offsets([restored as VerdictEvent])[0]?.[1]);
    expect(fixed?.data).toEqual({ fixed: true, evidence: ['the proxy owns its files: green (exit 0)'] });
    expect(collateral?.data).toEqual({ collateral: [] });
    expect(rest).toEqual([]);
  });

  it('says not fixed of a workaround, and fixed when the cause goes later', () => {
    const facts = play({ causeGoneFromMs: 40_000 }).filter((event) => event.type === 'verdict.fixed');
    expect(facts.map((event) => event.data.fixed)).toEqual([false, true]);
    expect(offsets(facts)[1]?.[1]).toBe(41_000);
  });

  it('names what was harmed, with evidence', () => {
    const harm = play({ harmed: true }).find((event) => event.type === 'verdict.collateral');
    expect(harm?.data).toEqual({
      collateral: [{ probe: 'rows', title: 'no row is lost', evidence: 'exit 7' }],
    });
  });

  it('is fixed without a probe of the cause when there was no fault', () => {
    const facts = play({}, { probes: [probe()] }).filter((event) => event.type === 'verdict.fixed');
    expect(facts.map((event) => event.data)).toEqual([{ fixed: true, evidence: [] }]);
  });

  it('is not decided a second time after a restart', () => {
    const decided = { restored: true, fixed: false, collateral: [] };
    const facts = play({ causeGoneFromMs: 30_000 }, { decided });
    expect(facts.map((event) => event.type)).toEqual(['verdict.fixed']);
    expect(facts[0]?.data).toMatchObject({ fixed: true });
  });

  it('is not taken back when service breaks again', () => {
    const restored = play({ failures: [1_000, 30_000] }).filter((event) => event.type === 'verdict.restored');
    expect(restored).toHaveLength(1);
  });

  it('gives the journeys and probes that it rests on as evidence', () => {
    const [restored] = play({});
    const evidence = restored?.type === 'verdict.restored' ? restored.data.evidence : [];
    expect(evidence).toEqual([
      `No failed run and no red steady-state probe since ${at(1_020).toISOString()}`,
      expect.stringMatching(/^Search packages: \d+ runs in a row succeeded$/),
      'the front door answers: green (exit 0)',
    ]);
  });
});

describe('the verdict of a practice that is over before service is restored', () => {
  function concluded(causeGone: boolean, harmed: boolean, endedMs = 2_100): VerdictEvent[] {
    const judge = new VerdictJudge(rules);
    judge.observeRun(failed(1_000));
    judge.observeProbe(seen(2_000, false));
    judge.observeProbe(seen(2_000, causeGone, CAUSE));
    judge.observeProbe(seen(2_000, !harmed, HARM));
    return judge.conclude(at(endedMs));
  }

  it('says whether the cause is gone, and what was harmed', () => {
    expect(concluded(false, true)).toEqual([
      expect.objectContaining({ type: 'verdict.fixed', data: expect.objectContaining({ fixed: false }) }),
      expect.objectContaining({ type: 'verdict.collateral', data: { collateral: [expect.anything()] } }),
    ]);
    expect(concluded(false, true, 60_000)).toHaveLength(2);
    const [fixed, collateral] = concluded(true, false).map(({ data }) => data);
    expect([fixed, collateral]).toEqual([expect.objectContaining({ fixed: true }), { collateral: [] }]);
  });
});

describe('the verdict of a scenario with a second failure', () => {
  const SECOND_MS = 30_000;

  /** First failure at 1 s, healed from 5 s on; the second begins at 30 s, and hurts from `hurtsMs` to `healedMs`. */
  function twice({ hurtsMs, healedMs = hurtsMs ?? 0 }: { hurtsMs?: number; healedMs?: number }) {
    const judge = new VerdictJudge({ ...rules, onsetMs: 10_000 });
    const decisions: VerdictEvent[] = [];
    for (let ms = 0; ms <= 80_000; ms += 250) {
      if (ms === SECOND_MS) judge.failed(at(ms));
      const isBad = ms < 5_000 || (hurtsMs !== undefined && ms >= hurtsMs && ms < healedMs);
      if (ms >= 1_000 && ms % 1_000 === 0) {
        judge.observeRun(isBad ? failed(ms - 20) : run(ms - 20));
        judge.observeProbe(seen(ms - 100, true));
        judge.observeProbe(seen(ms - 100, !isBad, CAUSE));
        judge.observeProbe(seen(ms - 100, true, HARM));
      }
      decisions.push(...judge.tick(at(ms)));
    }
    return decisions;
  }
  const told = (decisions: VerdictEvent[]): string[] =>
    decisions.map(
      ({ type, occurredAt }) => `${type} ${Math.floor((occurredAt.getTime() - at(0).getTime()) / 1_000)}`,
    );

  it('is taken back when it hurts, and judged anew when that is healed', () => {
    const decisions = twice({ hurtsMs: 35_000, healedMs: 45_000 });
    const [first, , , relapsed, second, fixed, harm] = decisions;
    expect(decisions).toHaveLength(7);
    expect([first?.type, relapsed?.type, second?.type]).toEqual([
      'verdict.restored',
      'verdict.relapsed',
      'verdict.restored',
    ]);
    expect(told(decisions)[3]).toBe('verdict.relapsed 35');
    const anewMs = (second?.occurredAt.getTime() ?? 0) - at(0).getTime();
    expect(anewMs).toBeGreaterThanOrEqual(44_000 + HOLD_MS);
    expect(anewMs).toBeLessThanOrEqual(46_000 + HOLD_MS);
    expect([fixed?.type, harm?.type]).toEqual(['verdict.fixed', 'verdict.collateral']);
  });

  it('stands when both failures had hurt before service came back, however soon that was', () => {
    const story = { ...rules, holdMs: 1_000, onsetMs: 60_000 };
    const judge = new VerdictJudge(story);
    judge.failed(at(2_000));
    const decisions: VerdictEvent[] = [];
    for (let ms = 1_000; ms <= 20_000; ms += 250) {
      if (ms % 1_000 === 0) {
        judge.observeRun(ms < 5_000 ? failed(ms - 20) : run(ms - 20));
        for (const each of [seen(ms - 100, true), seen(ms - 100, true, CAUSE), seen(ms - 100, true, HARM)])
          judge.observeProbe(each);
      }
      decisions.push(...judge.tick(at(ms)));
    }
    const restoredAt = decisions[0]?.occurredAt as Date;
    expect(told(decisions)).toHaveLength(3);
    const later = new VerdictJudge({
      ...story,
      decided: { restored: true, restoredAt, fixed: true, collateral: [] },
    });
    later.failed(at(2_000));
    for (const ms of [3_000, 6_000, 7_000]) later.observeRun(ms < 5_000 ? failed(ms) : run(ms));
    expect(later.tick(at(8_000))).toEqual([]);
  });

  it('stands when the second failure does not hurt in its time', () => {
    expect(told(twice({})).filter((text) => text.includes('relapsed'))).toEqual([]);
    expect(told(twice({ hurtsMs: 45_000, healedMs: 50_000 })).filter((t) => t.includes('relapsed'))).toEqual(
      [],
    );
  });

  it('is not restored while a failure is bound to come', () => {
    let awaited = true;
    const judge = new VerdictJudge({ ...rules, awaitsFailure: () => awaited });
    const ticked = (fromMs: number, toMs: number): string[] => {
      const decisions: VerdictEvent[] = [];
      for (let ms = fromMs; ms <= toMs; ms += 1_000) {
        judge.observeRun(ms < 3_000 ? failed(ms) : run(ms));
        judge.observeProbe(seen(ms, true));
        decisions.push(...judge.tick(at(ms + 500)));
      }
      return decisions.map(({ type }) => type);
    };
    expect(ticked(1_000, 40_000)).toEqual([]);
    awaited = false;
    expect(ticked(41_000, 42_000)).toEqual(['verdict.restored']);
  });

  it('waits, after a failure that came before any restoration, until that had its time to hurt', () => {
    const judge = new VerdictJudge({ ...rules, holdMs: 2_000, onsetMs: 20_000 });
    const restored: number[] = [];
    judge.observeRun(failed(1_000));
    judge.failed(at(10_000));
    for (let ms = 10_000; ms <= 40_000; ms += 1_000) {
      judge.observeRun(run(ms));
      judge.observeProbe(seen(ms, true));
      for (const { type } of judge.tick(at(ms + 500))) if (type === 'verdict.restored') restored.push(ms);
    }
    expect(restored).toEqual([30_000]);
  });
});
