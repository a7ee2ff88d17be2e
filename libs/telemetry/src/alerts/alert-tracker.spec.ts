import type { FeedEventOf, StackAlert } from '#contracts';
import { at } from '../fixture/runs.js';
import { AlertTracker } from './alert-tracker.js';

function alert(status: 'firing' | 'resolved', startsAt = '2026-11-20T14:00:10Z'): StackAlert {
  return {
    kind: 'alert',
    status,
    name: 'DepotCheckFailed',
    severity: 'critical',
    summary: 'The depot does not answer',
    startsAt,
    labels: {},
    fingerprint: 'f1',
  };
}

const types = (events: Array<{ type: string }>) => events.map((event) => event.type);

describe('the alert tracker', () => {
  it('tells when the pager was reached, not when the monitor began to doubt', () => {
    const [fired] = new AlertTracker().observe(alert('firing'), at(25_000));
    expect(fired).toEqual({
      type: 'alert.fired',
      occurredAt: at(25_000),
      data: {
        name: 'DepotCheckFailed',
        severity: 'critical',
        summary: 'The depot does not answer',
        fingerprint: 'f1',
      },
    });
  });

  it('tells an alert that is repeated once', () => {
    const tracker = new AlertTracker();
    tracker.observe(alert('firing'), at(0));
    expect(tracker.observe(alert('firing'), at(1))).toEqual([]);
    expect(tracker.firingNow()).toEqual(['f1']);
  });

  it('tells its resolving once, and its next firing again', () => {
    const tracker = new AlertTracker();
    tracker.observe(alert('firing'), at(0));
    expect(types(tracker.observe(alert('resolved'), at(1)))).toEqual(['alert.resolved']);
    expect(tracker.observe(alert('resolved'), at(2))).toEqual([]);
    expect(types(tracker.observe(alert('firing'), at(3)))).toEqual(['alert.fired']);
  });

  it('tells a firing that began later although its resolving was never seen', () => {
    const tracker = new AlertTracker();
    tracker.observe(alert('firing'), at(0));
    expect(types(tracker.observe(alert('firing', '2026-11-20T14:05:00Z'), at(1)))).toEqual(['alert.fired']);
  });

  it('knows after a restart what fires, and says nothing of an alert that it never told', () => {
    const fired = { type: 'alert.fired', data: { fingerprint: 'f1' } } as FeedEventOf<'alert.fired'>;
    const tracker = AlertTracker.resume([fired]);
    expect(tracker.observe(alert('firing'), at(0))).toEqual([]);
    expect(types(tracker.observe(alert('resolved'), at(1)))).toEqual(['alert.resolved']);
    expect(AlertTracker.resume([]).observe(alert('resolved'), at(1))).toEqual([]);
  });
});
