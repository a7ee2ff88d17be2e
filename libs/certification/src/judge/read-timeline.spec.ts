import { aStoredEvent } from '#testing';
import { ReadTimeline } from './read-timeline.js';

const at = (seconds: number, seq: number) => ({
  seq,
  occurredAt: new Date(Date.parse('2026-11-20T14:00:00Z') + seconds * 1_000),
});
const live = aStoredEvent('practice.stateChanged', { from: 'ready', to: 'live' }, at(0, 1));

describe('what is read from a timeline', () => {
  it('is the verdict as it stands: a relapse takes back what was judged before it', () => {
    const first = [
      live,
      aStoredEvent('verdict.restored', {}, at(10, 2)),
      aStoredEvent('verdict.fixed', { fixed: true }, at(10, 3)),
      aStoredEvent('verdict.collateral', {}, at(10, 4)),
    ];
    expect(new ReadTimeline(first)).toMatchObject({ restored: true, fixed: true, collateral: [] });
    const relapsed = [...first, aStoredEvent('verdict.relapsed', {}, at(20, 5))];
    expect(new ReadTimeline(relapsed)).toMatchObject({ restored: false, fixed: null, collateral: null });
    const again = [...relapsed, aStoredEvent('verdict.restored', {}, at(40, 6))];
    expect(new ReadTimeline(again).restoredAt?.toISOString()).toBe('2026-11-20T14:00:40.000Z');
  });

  it('is the first firing of an alert, counted from the start', () => {
    const events = [
      live,
      aStoredEvent('alert.fired', { name: 'A' }, at(5, 2)),
      aStoredEvent('alert.fired', { name: 'B' }, at(7, 3)),
      aStoredEvent('alert.fired', { name: 'B' }, at(9, 4)),
    ];
    const timeline = new ReadTimeline(events);
    expect([timeline.alertMs(), timeline.alertMs('B'), timeline.alertMs('C')]).toEqual([5_000, 7_000, null]);
  });

  it('names injections that were done and not undone', () => {
    const done = aStoredEvent('fault.applied', { injectionId: 'i1', name: 'stuck' }, at(1, 2));
    const undone = aStoredEvent('fault.reverted', { injectionId: 'i1' }, at(2, 3));
    expect(new ReadTimeline([live, done]).openInjections()).toEqual(['stuck']);
    expect(new ReadTimeline([live, done, undone]).openInjections()).toEqual([]);
  });
});
