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
  function concluded(causeGone: boolean, harmed: boolean): VerdictEvent[] {
    const judge = new VerdictJudge(rules);
    judge.observeRun(failed(1_000));
    judge.observeProbe(seen(2_000, false));
    judge.observeProbe(seen(2_000, causeGone, CAUSE));
    judge.observeProbe(seen(2_000, !harmed, HARM));
    return judge.conclude(at(2_100));
  }

  it('says whether the cause is gone, and what was harmed', () => {
    expect(concluded(false, true)).toEqual([
      expect.objectContaining({ type: 'verdict.fixed', data: expect.objectContaining({ fixed: false }) }),
      expect.objectContaining({ type: 'verdict.collateral', data: { collateral: [expect.anything()] } }),
    ]);
    const [fixed, collateral] = concluded(true, false).map(({ data }) => data);
    expect([fixed, collateral]).toEqual([expect.objectContaining({ fixed: true }), { collateral: [] }]);
  });
});
