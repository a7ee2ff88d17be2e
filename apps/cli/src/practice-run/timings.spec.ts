import { aStoredEvent } from '#testing';
import { timingsOf } from './timings.js';

const at = (seconds: number): { occurredAt: Date } => ({
  occurredAt: new Date(Date.parse('2026-11-20T14:00:00Z') + seconds * 1_000),
});

const lease = aStoredEvent('sandbox.leased', { leaseMs: 40 }, at(0));
const steady = aStoredEvent('sandbox.steady', { afterMs: 900 }, at(1));
/** Told when the damage was done, half a second after the injection began. */
const applied = aStoredEvent('fault.applied', { durationMs: 500, latenessMs: 7 }, at(10.5));
const suffering = aStoredEvent('impact.began', {}, at(12));
const alert = aStoredEvent('alert.fired', {}, at(25));
const restored = aStoredEvent('verdict.restored', {}, at(100));

describe('timings of a run', () => {
  it('count from the instant in which the injection began, not from the one in which it was done', () => {
    const timings = timingsOf([lease, steady, applied, suffering, alert, restored], 120_000);
    expect(timings).toEqual({
      provisionMs: 940,
      leaseMs: 40,
      startToInjectMs: 7,
      injectMs: 500,
      onsetMs: 2_000,
      alertMs: 15_000,
      restoreMs: 90_000,
      totalMs: 120_000,
    });
  });

  it('take the first alert', () => {
    const second = aStoredEvent('alert.fired', {}, at(60));
    expect(timingsOf([applied, alert, second], 1).alertMs).toBe(15_000);
  });

  it('are null for what did not happen', () => {
    expect(timingsOf([], 5)).toEqual({
      provisionMs: null,
      leaseMs: null,
      startToInjectMs: null,
      injectMs: null,
      onsetMs: null,
      alertMs: null,
      restoreMs: null,
      totalMs: 5,
    });
    expect(timingsOf([suffering], 5).onsetMs).toBeNull();
  });
});
