import type { NewFeedEvent } from '#contracts';
import { aNewEvent, FakeClock } from '#testing';
import { PracticeLimits } from './practice-limits.js';

const BEGAN = new Date('2026-11-20T10:00:00Z');
const practice = { beganAt: BEGAN, tempo: 2 };
const never = new AbortController().signal;

describe('the limits of a practice', () => {
  let clock: FakeClock;
  let told: NewFeedEvent[];
  const limits = (given: ConstructorParameters<typeof PracticeLimits>[0]): PracticeLimits =>
    new PracticeLimits(given, clock, async (events) => void told.push(...events));

  beforeEach(() => {
    clock = new FakeClock(BEGAN);
    told = [];
  });

  it('have instigators asked once, and let it go on where nothing stops it', async () => {
    const kept = limits({ askToStopAfter: '1h' }).keep(practice, never);
    await clock.advance(30 * 60_000 - 1);
    expect(told).toEqual([]);
    await clock.advance(1);
    await kept;
    expect(told).toEqual([expect.objectContaining({ type: 'practice.stopSuggested' })]);
  });

  it('end it, whoever answers', async () => {
    const kept = limits({ askToStopAfter: '1h', abortAfter: '2h' }).keep(practice, never);
    const ended = expect(kept).rejects.toMatchObject({ code: 'practice.time-limit' });
    await clock.advance(30 * 60_000);
    await clock.advance(30 * 60_000);
    await ended;
    expect(told).toHaveLength(1);
  });

  it('ask nobody again when another server takes the practice up, and count from its start', async () => {
    const second = limits({ askToStopAfter: '1h', abortAfter: '2h' });
    second.learn([aNewEvent('practice.stopSuggested')] as never);
    await clock.advance(61 * 60_000);
    await expect(second.keep(practice, never)).rejects.toMatchObject({ code: 'practice.time-limit' });
    expect(told).toEqual([]);
  });

  it('ask nobody about what is stopped before', async () => {
    const kept = limits({ askToStopAfter: '4h', abortAfter: '20m' }).keep(practice, never);
    const ended = expect(kept).rejects.toMatchObject({ code: 'practice.time-limit' });
    await clock.advance(10 * 60_000);
    await ended;
    expect(told).toEqual([]);
  });
});
