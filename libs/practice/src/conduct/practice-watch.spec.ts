import type { NewFeedEvent } from '#contracts';
import type { KindedProbe, ProbeObservation } from '#telemetry';
import { aStoredEvent, FakeClock } from '#testing';
import { PracticeWatch } from './practice-watch.js';
import type { WatchParts } from './watch-parts.js';
import type { WatchPlan } from './watch-plan.js';

const START = new Date('2026-11-20T10:00:00Z');
const JOURNEY = { name: 'search', title: 'Search', everyMs: 1_000, slowMs: 500 };
const PROBES = (['steady', 'rootCause', 'invariant'] as const).map((kind) => ({
  id: kind.toLowerCase(),
  title: kind,
  kind,
  node: 'web',
  command: ['true'],
  expect: { exitStatus: 0 },
  timeoutMs: 1_000,
})) satisfies KindedProbe[];

const PLAN: WatchPlan = {
  journeys: [JOURNEY],
  steadyJourneys: [JOURNEY],
  probes: PROBES,
  probeEveryMs: 1_000,
  probeFreshMs: 3_000,
  steadyHoldMs: 1_000,
  holdMs: 2_000,
  onsetMs: 5_000,
  chartBucketMs: 1_000,
  expectsImpact: true,
};

/** A stack whose every probe shows `green`, and whose journeys are said by the test, line by line. */
class FakeStack {
  readonly told: NewFeedEvent[] = [];
  green = true;
  private readonly lines: { at: Date; text: string }[] = [];
  private wake = Promise.withResolvers<void>();
  private n = 0;

  /** How long the last look waited for a probe that had timed out once. */
  patienceMs: number | undefined;

  constructor(private readonly clock: FakeClock) {}

  run(ok: boolean): void {
    const startedAt = this.clock.now().toISOString();
    const outcome = { kind: 'outcome', n: this.n++, journey: 'search', startedAt, latencyMs: 1, ok };
    this.lines.push({
      at: this.clock.now(),
      text: JSON.stringify({ ...outcome, ...(!ok && { error: 'HTTP 504' }) }),
    });
    this.wake.resolve();
  }

  parts(): WatchParts {
    return {
      sandboxes: { followOutside: (_, { signal }) => this.follow(signal) },
      outcomes: {
        add: async () => undefined,
        flush: async () => undefined,
        position: async () => null,
        stored: async function* () {},
      },
      probes: { watch: async () => undefined, check: (_id, _probes, how) => this.look(how) },
      record: async (_, events) => void this.told.push(...events),
      impactChanged: () => undefined,
    };
  }

  private async look(how?: { patienceMs?: number }): Promise<ProbeObservation[]> {
    this.patienceMs = how?.patienceMs;
    return this.observations();
  }

  observations(): ProbeObservation[] {
    const at = this.clock.now();
    return PROBES.map(({ id, title, kind }) => {
      const green = kind === 'steady' || this.green;
      return { probe: id, title, kind, green, evidence: 'exit 0', begunAt: at, endedAt: at };
    });
  }

  private async *follow(signal: AbortSignal): AsyncGenerator<{ at: Date; text: string }> {
    signal.addEventListener('abort', () => this.wake.resolve());
    while (!signal.aborted) {
      for (const line of this.lines.splice(0)) yield line;
      await this.wake.promise;
      this.wake = Promise.withResolvers();
    }
  }
}

/** Lets everything that is ready happen. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

describe('watching a practice', () => {
  let clock: FakeClock;
  let stack: FakeStack;
  let watch: PracticeWatch;
  let end: AbortController;
  let running: Promise<void>;

  beforeEach(() => {
    clock = new FakeClock(START);
    stack = new FakeStack(clock);
    end = new AbortController();
    watch = new PracticeWatch(stack.parts(), { practiceId: 'p', sandboxId: 's', plan: PLAN }, clock, START);
    running = watch.run(end.signal);
  });

  afterEach(async () => {
    end.abort();
    await running;
  });

  const types = (): string[] => stack.told.map((event) => event.type);

  it('tells nothing of failures before it is armed', async () => {
    stack.run(false);
    await settle();
    expect(types()).toEqual([]);
  });

  it('tells of impact from the first failed run after it was armed, at the instant of that run', async () => {
    watch.arm(clock.now());
    stack.run(false);
    await settle();
    expect(types()).toEqual(['journey.failing', 'impact.began']);
    expect(stack.told[1]?.occurredAt).toEqual(START);
  });

  it('settles the verdict from a last look at the probes', async () => {
    watch.arm(clock.now());
    stack.run(false);
    await settle();
    for (let i = 0; i < 5; i++) {
      await clock.advance(1_000);
      stack.run(true);
      await settle();
    }
    await watch.settle();
    expect(types()).toEqual(
      expect.arrayContaining(['verdict.restored', 'verdict.fixed', 'verdict.collateral']),
    );
    expect(stack.patienceMs).toBeGreaterThan(10_000);
    stack.green = false;
    await watch.settle();
    const fixed = stack.told.filter((event) => event.type === 'verdict.fixed').at(-1);
    expect(fixed?.data).toMatchObject({ fixed: false });
  });

  async function seconds(count: number, ok: boolean): Promise<void> {
    for (let i = 0; i < count; i++) {
      await clock.advance(1_000);
      stack.run(ok);
      await settle();
      await watch.settle();
    }
  }

  it('takes the verdict back when a later failure hurts, and judges anew', async () => {
    watch.arm(clock.now());
    await seconds(2, false);
    await seconds(6, true);
    expect(types()).toContain('verdict.restored');
    watch.failed(clock.now());
    expect(watch.mayStillHurt).toBe(true);
    await seconds(2, false);
    expect(types().filter((type) => type === 'verdict.relapsed')).toHaveLength(1);
    await seconds(8, true);
    const verdicts = types().filter((type) => type === 'verdict.restored' || type === 'verdict.relapsed');
    expect(verdicts).toEqual(['verdict.restored', 'verdict.relapsed', 'verdict.restored']);
    expect(watch.mayStillHurt).toBe(false);
  });

  it('goes on after a relapse where another server ended: restored once more, and not twice', async () => {
    const told = ['impact.began', 'verdict.restored', 'verdict.relapsed'] as const;
    const events = told.map((type, index) => aStoredEvent(type, {}, { seq: index + 1, occurredAt: START }));
    watch.failed(clock.now());
    await watch.resume({ armedAt: START, events });
    await seconds(4, true);
    expect(types().filter((type) => type === 'verdict.restored')).toEqual([]);
    await seconds(8, true);
    expect(types().filter((type) => type.startsWith('verdict.'))).toEqual(
      expect.arrayContaining(['verdict.restored', 'verdict.fixed', 'verdict.collateral']),
    );
    expect(types().filter((type) => type === 'verdict.restored')).toHaveLength(1);
  });

  it('fails when the facts cannot be stored, instead of going on unseen', async () => {
    const other = new FakeStack(clock);
    const broken = { ...other.parts(), record: () => Promise.reject(new Error('the database is away')) };
    const unlucky = new PracticeWatch(broken, { practiceId: 'p', sandboxId: 's', plan: PLAN }, clock, START);
    const failing = unlucky.run(end.signal);
    failing.catch(() => undefined);
    unlucky.arm(clock.now());
    other.run(false);
    await settle();
    await clock.advance(1_000);
    await expect(failing).rejects.toThrow('the database is away');
  });
});
