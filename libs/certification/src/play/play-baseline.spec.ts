import type { ImpactBucket } from '#contracts';
import { FakeEyes } from '../fakes/fake-eyes.js';
import { FakePractice, FakeStage, type Planned, planned, USUAL_BEGIN } from '../fakes/fake-stage.js';
import { LeapingClock } from '../fakes/leaping-clock.js';
import { TINY_STACK, tinyUnit } from '../fakes/tiny-unit.js';
import { HealthyReadings, SpoilerScan } from '../spoilers/spoiler-scan.js';
import { BaselinePlay } from './play-baseline.js';

const signal = new AbortController().signal;
const alert = planned(8_000, 'alert.fired', { name: 'ReadFailed' });
const suffering = planned(4_000, 'impact.began', { journey: 'read' });
const wellAgain: Planned[] = [
  planned(200, 'fault.reverted', { injectionId: 'i1' }),
  planned(6_000, 'verdict.restored'),
  planned(6_000, 'verdict.fixed', { fixed: true }),
];

class NothingHealthy extends HealthyReadings {
  async of(): Promise<[]> {
    return [];
  }
}

interface Story {
  plan?: readonly Planned[];
  afterRevert?: Planned[];
  change?: object;
  eyes?: FakeEyes;
  failed?: number;
}

function seesEvidence(): FakeEyes {
  const eyes = new FakeEyes();
  eyes.green = ({ id }) => id === 'creaks';
  return eyes;
}

async function played({
  plan = [suffering, alert],
  afterRevert = wellAgain,
  change,
  eyes = seesEvidence(),
  failed = 1,
}: Story) {
  const clock = new LeapingClock();
  const practice = new FakePractice(clock, [...USUAL_BEGIN, ...plan]);
  practice.afterRevert = afterRevert;
  const buckets = Array.from({ length: 8 }, (_, index): ImpactBucket => {
    const at = new Date(clock.startedAt.getTime() + 4_000 + index * 1_000).toISOString();
    return { at, journey: 'read', requests: 1, failed, slow: 0, latencyP50Ms: 1 };
  });
  practice.series = { bucketMs: 250, fromAt: '', toAt: '', buckets };
  const scan = new SpoilerScan({
    eyes,
    healthy: new NothingHealthy(),
    faults: ['tiny.stick'],
    canary: 'qqqqcanary',
  });
  const request = { unit: tinyUnit('baseline', change), stack: TINY_STACK, tempo: 1 };
  const result = await new BaselinePlay({ stage: new FakeStage(practice), eyes, clock, scan }, request).play(
    signal,
  );
  return { result, practice };
}

const NO_HARM = { journeys: [], alerts: [], evidence: [], absent: [] };

describe('playing the practice in which nobody acts', () => {
  it('is green when it hurts, stays, gives nothing away and can be undone, with its times', async () => {
    const { result, practice } = await played({});
    expect(result).toMatchObject({
      ok: true,
      findings: [],
      onsetMs: 1_000,
      alertMs: 5_000,
      healedMs: null,
      revertMs: 6_000,
      journeys: [{ journey: 'read', afterMs: 6_250, failedShare: 1 }],
      alerts: [{ alert: 'ReadFailed', afterMs: 5_000 }],
      evidence: [{ probe: 'creaks', afterMs: 0 }],
      absent: [{ probe: 'burns', foundAfterMs: null }],
    });
    expect(practice.asked).toEqual(['revert', 'declare-over', 'close']);
  });

  it('looks for what must be absent until the hold time is over', async () => {
    const { result } = await played({});
    expect(result.absent[0]?.looks).toBeGreaterThan(5);
    const eyes = new FakeEyes();
    eyes.green = () => true;
    const found = await played({ eyes });
    expect(found.result.findings).toMatchObject([
      { step: 'hurts', expected: expect.stringContaining('burns') },
    ]);
  });

  it('waits for each expectation no longer than its time, and names those that did not come true', async () => {
    const { result } = await played({ plan: [], eyes: new FakeEyes(), failed: 0 });
    expect(result.findings.map(({ step, seen }) => `${step}: ${seen}`)).toEqual([
      'hurts: 0 of 8 runs failed from the first failed one on (0 %)',
      'hurts: it did not fire',
      'hurts: it was not found; the last look gave: exit 1: as told',
    ]);
  });

  it('is red for a hint that leads nowhere', async () => {
    const change = { hints: [{ kind: 'pointer', ref: 'file:store:/etc/gone', text: 'Who is who.' }] };
    const { result } = await played({ change });
    expect(result.findings).toMatchObject([
      { step: 'hurts', expected: expect.stringContaining('/etc/gone') },
    ]);
  });

  it('is red when service comes back although nobody acted', async () => {
    const plan = [
      suffering,
      alert,
      planned(9_000, 'verdict.restored'),
      planned(9_000, 'verdict.fixed', { fixed: false }),
    ];
    const { result } = await played({ plan });
    expect(result.findings).toMatchObject([
      { step: 'does-not-heal-alone', seen: 'it was judged restored after 6.0 s' },
    ]);
  });

  it('wants a false alarm to pass by itself', async () => {
    const change = {
      expect: { ...NO_HARM, alerts: [{ alert: 'ReadFailed', within: '30s' }] },
      injections: [],
    };
    const passed = await played({ plan: [alert, planned(9_000, 'verdict.restored')], change });
    expect(passed.result).toMatchObject({ healedMs: 6_000, revertMs: null });
    const stayed = await played({ plan: [alert], change });
    expect(stayed.result.findings).toMatchObject([{ step: 'does-not-heal-alone' }]);
  });

  it('is red when the damage cannot be undone, and when undoing it leaves the cause', async () => {
    const [reverted, restored] = wellAgain;
    const stuck = await played({ afterRevert: [reverted as Planned] });
    expect(stuck.result.findings).toMatchObject([{ step: 'revert-works', seen: 'it was not' }]);
    const left = await played({ afterRevert: [reverted as Planned, restored as Planned] });
    expect(left.result.findings).toMatchObject([
      { step: 'revert-works', seen: expect.stringContaining('still there') },
    ]);
  });

  it('says of a practice that ends by itself in which step it was', async () => {
    const plan = [
      planned(5_000, 'practice.stateChanged', { from: 'live', to: 'aborted', reason: 'The node is gone' }),
      planned(6_000, 'sandbox.removed'),
    ];
    const { result } = await played({ plan });
    expect(result.findings[0]).toEqual({
      step: 'hurts',
      expected: 'the practice goes on',
      seen: 'it ended: The node is gone',
    });
  });
});
