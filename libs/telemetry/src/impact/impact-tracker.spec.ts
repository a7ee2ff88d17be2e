import fc from 'fast-check';
import type { FeedEventOf, JourneyOutcome } from '#contracts';
import { at, failed, run, SEARCH, UPLOAD } from '../fixture/runs.js';
import { computeImpact } from './compute-impact.js';
import { type ImpactEvent, type ImpactEventType, ImpactTracker } from './impact-tracker.js';

const journeys = [SEARCH, UPLOAD];
const quarters = (count: number): number => count * 250;

function armed(): ImpactTracker {
  const tracker = new ImpactTracker(journeys);
  tracker.arm(at(0));
  return tracker;
}

function told(events: ImpactEvent[]): Array<[string, string]> {
  return events.map((event) => [event.type, event.occurredAt.toISOString()]);
}

const recovery = [run(2_000), run(3_000), run(4_000)];

describe('the impact tracker', () => {
  it('says at the first failed run that the journey fails and that users suffer, from the start of that run', () => {
    const events = armed().observe(failed(700, { latencyMs: 250 }));
    expect(events).toEqual([
      {
        type: 'journey.failing',
        occurredAt: at(700),
        data: { journey: 'search', title: 'Search packages', error: 'HTTP 502' },
      },
      { type: 'impact.began', occurredAt: at(700), data: { journey: 'search' } },
    ]);
  });

  it('says nothing of blips before the injection', () => {
    const tracker = new ImpactTracker(journeys);
    expect(tracker.observe(failed(-500))).toEqual([]);
    expect(tracker.arm(at(0))).toEqual([]);
    expect(tracker.impact().onsetAt).toBeNull();
  });

  it('counts runs that ended between the injection and its being told', () => {
    const tracker = new ImpactTracker(journeys);
    tracker.observe(failed(30));
    expect(told(tracker.arm(at(0)))).toEqual([
      ['journey.failing', at(30).toISOString()],
      ['impact.began', at(30).toISOString()],
    ]);
  });

  it('says that users are well from the start of the first good run, once three are in', () => {
    const tracker = armed();
    tracker.observe(failed(1_000));
    const [first, second, third] = recovery.map((good) => tracker.observe(good));
    expect([first, second]).toEqual([[], []]);
    expect(third).toEqual([
      {
        type: 'journey.recovered',
        occurredAt: at(2_000),
        data: { journey: 'search', title: 'Search packages', failedForMs: 1_000, failed: 1 },
      },
      { type: 'impact.ended', occurredAt: at(2_000), data: { lastedMs: 1_000 } },
    ]);
  });

  it('does not end the impact while another journey fails', () => {
    const tracker = armed();
    tracker.observe(failed(1_000));
    tracker.observe(failed(1_100, { journey: 'upload' }));
    const events = recovery.flatMap((good) => tracker.observe(good));
    expect(events.map((event) => event.type)).toEqual(['journey.recovered']);
    expect(tracker.failing()).toEqual(['upload']);
    const ended = [5_100, 9_100].flatMap((ms) => tracker.observe(run(ms, { journey: 'upload' })));
    expect(ended.at(-1)).toEqual({ type: 'impact.ended', occurredAt: at(5_100), data: { lastedMs: 4_100 } });
  });

  it('begins anew when a journey fails after the end', () => {
    const tracker = armed();
    for (const each of [failed(1_000), ...recovery]) tracker.observe(each);
    expect(told(tracker.observe(failed(30_000)))).toEqual([
      ['journey.failing', at(30_000).toISOString()],
      ['impact.began', at(30_000).toISOString()],
    ]);
    expect(tracker.impact()).toMatchObject({ onsetAt: at(1_000).toISOString(), endAt: null });
  });

  it('corrects the onset when a run that hung turns out to have failed first', () => {
    const tracker = armed();
    tracker.observe(failed(900, { journey: 'upload', latencyMs: 10 }));
    expect(told(tracker.observe(failed(100, { latencyMs: 15_000 })))).toEqual([
      ['journey.failing', at(100).toISOString()],
      ['impact.began', at(100).toISOString()],
    ]);
  });

  it('tells the length of a failure from the corrected onset', () => {
    const tracker = armed();
    tracker.observe(failed(900));
    tracker.observe(failed(100, { latencyMs: 1_500 }));
    const events = recovery.flatMap((good) => tracker.observe(good));
    expect(events.map((event) => event.data)).toEqual([
      { journey: 'search', title: 'Search packages', failedForMs: 1_900, failed: 2 },
      { lastedMs: 1_900 },
    ]);
  });

  it('does not take a run that started the instant at which the last failure ended for a recovery', () => {
    const tracker = armed();
    tracker.observe(failed(1_000, { latencyMs: 1_000 }));
    expect(recovery.flatMap((good) => tracker.observe(good))).toEqual([]);
    expect(told(tracker.observe(run(5_000)))[0]).toEqual(['journey.recovered', at(3_000).toISOString()]);
  });

  it('takes, of good runs that end in the same instant, the one that started first for the recovery', () => {
    const tracker = armed();
    tracker.observe(failed(0, { latencyMs: 0 }));
    const together = [5_000, 4_000, 3_000].map((ms) => run(ms, { latencyMs: 5_000 - ms }));
    expect(told(together.flatMap((good) => tracker.observe(good)))[0]).toEqual([
      'journey.recovered',
      at(3_000).toISOString(),
    ]);
  });

  it('does not take runs that started before the last failure had ended for a recovery', () => {
    const tracker = armed();
    tracker.observe(failed(0, { latencyMs: 10 }));
    for (const ms of [1_000, 2_000]) tracker.observe(run(ms));
    tracker.observe(failed(500, { latencyMs: 2_400 }));
    expect(tracker.observe(run(2_500, { latencyMs: 600 }))).toEqual([]);
    expect(tracker.failing()).toEqual(['search']);
  });

  it('goes on after a restart without telling anything twice', () => {
    const runs = [failed(1_000), failed(2_000), run(3_000)];
    const before = armed();
    const toldBefore = storedEvents(runs.flatMap((each) => before.observe(each)));
    const { tracker, missed } = ImpactTracker.resume({ journeys, armedAt: at(0), runs, told: toldBefore });
    expect(missed).toEqual([]);
    expect(told([run(4_000), run(5_000)].flatMap((good) => tracker.observe(good)))).toEqual([
      ['journey.recovered', at(3_000).toISOString()],
      ['impact.ended', at(3_000).toISOString()],
    ]);
  });

  it('tells after a restart what was stored but not told before the crash', () => {
    const runs = [failed(1_000)];
    const { missed } = ImpactTracker.resume({ journeys, armedAt: at(0), runs, told: [] });
    expect(missed.map((event) => event.type)).toEqual(['journey.failing', 'impact.began']);
  });

  it('tells nothing twice when a run that was told but not stored is read again', () => {
    const toldBefore = storedEvents(armed().observe(failed(1_000)));
    const { tracker } = ImpactTracker.resume({ journeys, armedAt: at(0), runs: [], told: toldBefore });
    expect(tracker.observe(failed(1_000))).toEqual([]);
    expect(tracker.failing()).toEqual(['search']);
  });
});

describe('the impact tracker and the offline arithmetic', () => {
  it('agree on every recording that arrives in the order in which runs ended', () => {
    fc.assert(
      fc.property(recordings, ({ runs, armedAtMs }) => {
        const armedAt = at(armedAtMs);
        const tracker = new ImpactTracker(journeys);
        tracker.arm(armedAt);
        for (const each of runs) tracker.observe(each);
        expect(tracker.impact()).toEqual(computeImpact(runs, { journeys, armedAt }));
      }),
      { numRuns: 300 },
    );
  });

  it('agree on onset and end with what was told on the way', () => {
    fc.assert(
      fc.property(recordings, ({ runs, armedAtMs }) => {
        const armedAt = at(armedAtMs);
        const tracker = new ImpactTracker(journeys);
        const events = [...tracker.arm(armedAt), ...runs.flatMap((each) => tracker.observe(each))];
        const { onsetAt, endAt } = computeImpact(runs, { journeys, armedAt });
        const began = events.filter((event) => event.type === 'impact.began');
        const onset = began.map((event) => event.occurredAt.toISOString()).sort()[0];
        expect(onset ?? null).toBe(onsetAt);
        const last = events.filter((event) => event.type.startsWith('impact.')).at(-1);
        expect(last?.type === 'impact.ended' ? last.occurredAt.toISOString() : null).toBe(endAt);
      }),
      { numRuns: 300 },
    );
  });

  it('agree after a restart at any moment, and the two lives together tell each fact once', () => {
    fc.assert(
      fc.property(recordings, fc.nat(), ({ runs, armedAtMs }, cut) => {
        const armedAt = at(armedAtMs);
        const whole = new ImpactTracker(journeys);
        const all = [...whole.arm(armedAt), ...runs.flatMap((each) => whole.observe(each))];
        const before = runs.slice(0, cut % (runs.length + 1));
        const first = new ImpactTracker(journeys);
        const toldFirst = [...first.arm(armedAt), ...before.flatMap((each) => first.observe(each))];
        const resumed = ImpactTracker.resume({
          journeys,
          armedAt,
          runs: before,
          told: storedEvents(toldFirst),
        });
        const after = runs.slice(before.length).flatMap((each) => resumed.tracker.observe(each));
        expect([...toldFirst, ...resumed.missed, ...after]).toEqual(all);
        expect(resumed.tracker.impact()).toEqual(whole.impact());
      }),
      { numRuns: 300 },
    );
  });
});

/** Recordings with hung runs, blips and slow runs, in the order of ends; ties in any order. */
const recordings = fc
  .record({
    armedAtMs: fc.integer({ min: 0, max: 3_000 }),
    drawn: fc.array(
      fc.record({
        // A coarse grid half of the time, so that runs begin and end at the same instants.
        startMs: fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 48 }).map(quarters)),
        latencyMs: fc.oneof(
          { weight: 5, arbitrary: fc.integer({ min: 0, max: 1_000 }) },
          { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 6_000 }) },
          { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }).map(quarters) },
        ),
        ok: fc.boolean(),
        journey: fc.constantFrom('search', 'upload', 'unknown'),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ armedAtMs, drawn }) => ({
    armedAtMs,
    runs: drawn
      .map(({ startMs, ok, ...rest }) => (ok ? run(startMs, rest) : failed(startMs, rest)))
      .sort((a, b) => endOf(a) - endOf(b)),
  }));

function endOf(outcome: JourneyOutcome): number {
  return Date.parse(outcome.startedAt) + outcome.latencyMs;
}

function storedEvents(events: ImpactEvent[]): Array<FeedEventOf<ImpactEventType>> {
  return events.map((event, index) => ({
    ...event,
    practiceId: 'k3v9x0a1b2c3',
    seq: index + 1,
    occurredAt: event.occurredAt.toISOString(),
  })) as Array<FeedEventOf<ImpactEventType>>;
}
