import type { FeedEvent, FeedEventData, FeedEventType } from '#contracts';
import { situationOf } from './situation.js';

const story = (...events: FeedEvent[]) => situationOf(events);
let seq = 0;
const event = <T extends FeedEventType>(type: T, data: FeedEventData<T>): FeedEvent => {
  seq += 1;
  const occurredAt = new Date(Date.UTC(2026, 10, 20, 14, 0, seq)).toISOString();
  return { type, data, seq, occurredAt, practiceId: 'abcdefghijkl' } as FeedEvent;
};
const alert = {
  name: 'DepotCheckFailed',
  severity: 'critical',
  summary: 'The check fails',
  fingerprint: 'f1',
};
const failing = (journey: string) => event('journey.failing', { journey, title: journey, error: 'HTTP 503' });

describe('how things stand', () => {
  it('counts an alert that fired, resolved and fired again once, as firing', () => {
    const fired = () => event('alert.fired', alert);
    const { alerts } = story(fired(), event('alert.resolved', alert), fired());
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.resolvedAt).toBeNull();
  });

  it('lists only the journeys that fail now', () => {
    const recovered = event('journey.recovered', {
      journey: 'search',
      title: 's',
      failedForMs: 1,
      failed: 1,
    });
    expect(story(failing('search'), failing('upload'), recovered).failing.map((f) => f.journey)).toEqual([
      'upload',
    ]);
  });

  it('names the first who took the page', () => {
    const ack = (by: string) => event('page.acknowledged', { by });
    expect(story(ack('Ada'), ack('Bo')).acknowledged?.by).toBe('Ada');
  });

  it('does not take typing and talking for a change', () => {
    const change = failing('search');
    const talk = event('message.posted', { room: 'status', by: 'Ada', text: 'We are on it' });
    const { lastChange, lastStatusAt } = story(change, talk);
    expect(lastChange).toBe(change);
    expect(lastStatusAt).toBe(talk.occurredAt);
  });

  it('knows nothing when nothing happened', () => {
    expect(story()).toEqual({
      acknowledged: null,
      alerts: [],
      failing: [],
      hints: [],
      lastChange: null,
      lastStatusAt: null,
    });
  });
});
