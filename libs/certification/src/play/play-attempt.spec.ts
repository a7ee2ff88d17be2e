import type { FeedEventData } from '#contracts';
import { FakeEyes } from '../fakes/fake-eyes.js';
import { FakePractice, FakeStage, type Planned, planned, USUAL_BEGIN } from '../fakes/fake-stage.js';
import { LeapingClock } from '../fakes/leaping-clock.js';
import { TINY_STACK, tinyUnit } from '../fakes/tiny-unit.js';
import { AttemptPlay } from './play-attempt.js';

const STARTED = Date.parse('2026-11-20T14:00:00.000Z');
const signal = new AbortController().signal;
const typed = (atMs: number): Planned =>
  planned(atMs, 'script.done', { typedAt: new Date(STARTED + atMs).toISOString() });
const verdict = (atMs: number, fixed: boolean, harm: string[] = []): Planned[] => [
  planned(atMs, 'verdict.restored'),
  planned(atMs, 'verdict.fixed', { fixed }),
  planned(atMs, 'verdict.collateral', {
    collateral: harm.map((title) => ({ probe: 'p', title, evidence: 'exit 1: bent' })),
  } as FeedEventData<'verdict.collateral'>),
];
const over = (atMs: number): Planned[] => [
  planned(atMs, 'practice.declaredOver'),
  planned(atMs, 'fault.reverted', { injectionId: 'i1' }),
  planned(atMs + 500, 'practice.stateChanged', { from: 'restored', to: 'closed' }),
  planned(atMs + 900, 'sandbox.removed'),
];

async function played(name: string, plan: readonly Planned[], eyes = new FakeEyes()) {
  const clock = new LeapingClock();
  const practice = new FakePractice(clock, [...USUAL_BEGIN, ...plan]);
  const stage = new FakeStage(practice);
  const request = { unit: tinyUnit(name), stack: TINY_STACK, tempo: 1 };
  const result = await new AttemptPlay({ stage, eyes, clock }, request).play(signal);
  return { result, practice, stage, tookMs: clock.monotonicMs() };
}

describe('playing an attempt', () => {
  it('asks for a scripted responder that types it', async () => {
    const { stage } = await played('loosen', [typed(5_000), ...verdict(9_000, true), ...over(10_000)]);
    expect(stage.requests).toEqual([
      {
        scenario: 'tiny/stuck',
        variant: 'certified-1',
        tempo: 1,
        role: 'instigator',
        responder: 'scripted',
        attempt: 'loosen',
      },
    ]);
  });

  it('is green for a fix that restores service and removes the cause, with its times', async () => {
    const alert = planned(4_000, 'alert.fired', { name: 'ReadFailed' });
    const { result } = await played('loosen', [
      alert,
      typed(5_000),
      ...verdict(9_000, true),
      ...over(10_000),
    ]);
    expect(result).toMatchObject({
      ok: true,
      unit: 'fix',
      findings: [],
      alertMs: 1_000,
      typedMs: 2_000,
      restoredMs: 4_000,
      watchedMs: 5_000,
      fixed: true,
    });
  });

  it('is red for a fix that leaves the cause', async () => {
    const { result } = await played('loosen', [typed(5_000), ...verdict(9_000, false), ...over(20_000)]);
    expect(result.findings).toMatchObject([
      { step: 'fixes-work', seen: expect.stringContaining('still there') },
    ]);
  });

  it('declares over what led to nothing, when it could have led to something', async () => {
    const end = [planned(1, 'fault.reverted', { injectionId: 'i1' })];
    const { result, practice } = await played('wait', [typed(5_000), ...end]);
    expect(practice.asked).toEqual(['declare-over', 'close']);
    expect(result).toMatchObject({ ok: true, restored: false, promise: 'nothing' });
    // The hold time of 5 s, a minute in which service might have come back, and some seconds.
    expect(result.watchedMs).toBeGreaterThan(65_000);
    expect(result.watchedMs).toBeLessThan(80_000);
  });

  it('is red for a decoy that restores service and removes the cause', async () => {
    const { result } = await played('wait', [typed(5_000), ...verdict(9_000, true), ...over(15_000)]);
    expect(result.findings).toMatchObject([{ step: 'decoys-fail' }]);
  });

  it('says of harm what the probe showed: the sandbox is gone when the author reads it', async () => {
    const plan = [typed(5_000), ...verdict(9_000, true, ['A hinge is whole']), ...over(15_000)];
    const { result } = await played('loosen', plan);
    expect(result.findings).toMatchObject([
      { seen: expect.stringContaining('A hinge is whole (exit 1: bent)') },
    ]);
    expect(result).toMatchObject({ ok: false, collateral: ['A hinge is whole'] });
  });

  it('is green for a decoy that harms as it says', async () => {
    const plan = [typed(5_000), ...verdict(9_000, true, ['A hinge is whole']), ...over(15_000)];
    const { result } = await played('hammer', plan);
    expect(result).toMatchObject({ ok: true, collateral: ['A hinge is whole'] });
  });

  it('says of a script that was not typed why not', async () => {
    const { result } = await played('loosen', [
      planned(6_000, 'practice.stateChanged', {
        from: 'live',
        to: 'aborted',
        reason: 'The script broke\nhere',
      }),
      planned(7_000, 'sandbox.removed'),
      planned(7_000, 'fault.reverted', { injectionId: 'i1' }),
    ]);
    expect(result.findings).toEqual([
      {
        step: 'fixes-work',
        expected: 'the script is typed to its end',
        seen: 'the practice ended before: The script broke',
      },
    ]);
  });

  it('stops a practice in which nobody is paged', async () => {
    const { result, practice } = await played('loosen', [
      planned(0, 'fault.reverted', { injectionId: 'i1' }),
    ]);
    expect(result.findings).toMatchObject([{ seen: 'it was not: nobody was paged' }]);
    expect(practice.asked[0]).toMatch(/^stop: /);
  });

  it('finds what is left in the engine and what was not undone', async () => {
    const eyes = new FakeEyes();
    eyes.leftovers = { left: ['network cloud.x'], keptByEngine: [] };
    const plan = [typed(5_000), ...verdict(9_000, true), ...over(10_000)];
    const forgotten = plan.filter(({ type }) => type !== 'fault.reverted');
    const { result } = await played('loosen', forgotten, eyes);
    expect(result.findings).toEqual([
      {
        step: 'nothing-left',
        expected: 'the engine has nothing of the sandbox any more',
        seen: 'it has network cloud.x',
      },
      { step: 'nothing-left', expected: 'every injection is undone', seen: 'not undone: stuck' },
    ]);
  });

  it('notes what the engine itself does not let go of, and blames no scenario for it', async () => {
    const eyes = new FakeEyes();
    eyes.leftovers = { left: [], keptByEngine: ['network cloud.x'] };
    const plan = [typed(5_000), ...verdict(9_000, true), ...over(10_000)];
    const { result } = await played('loosen', plan, eyes);
    expect(result).toMatchObject({ ok: true, keptByEngine: ['network cloud.x'] });
  });

  it('tells a sandbox that is not well from a scenario that is not', async () => {
    const clock = new LeapingClock();
    const practice = new FakePractice(clock, [
      planned(100, 'practice.stateChanged', { from: 'preparing', to: 'aborted', reason: 'No memory' }),
    ]);
    const parts = { stage: new FakeStage(practice), eyes: new FakeEyes(), clock };
    const result = await new AttemptPlay(parts, {
      unit: tinyUnit('loosen'),
      stack: TINY_STACK,
      tempo: 1,
    }).play(signal);
    expect(result.findings).toMatchObject([{ step: 'healthy', seen: 'No memory' }]);
  });
});
