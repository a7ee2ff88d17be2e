import type { FeedEvent } from '#contracts';
import type { FeedEntry } from '../live/feed-state.js';
import { groupFeed } from './feed-groups.js';

let seq = 0;
const at = (minute: number) => `2026-11-20T14:${String(minute).padStart(2, '0')}:00.000Z`;
const entry = (event: Pick<FeedEvent, 'type' | 'data'>, minute = 0): FeedEntry => ({
  event: { practiceId: 'abcdefghijkl', seq: ++seq, occurredAt: at(minute), ...event } as FeedEvent,
  arrivedAtMs: null,
});
const command = (by: string, host: string, minute = 0) =>
  entry(
    { type: 'command.ran', data: { terminalId: 't', by, host, command: 'ls', exitStatus: 0, durationMs: 1 } },
    minute,
  );
const sizes = (entries: FeedEntry[]) =>
  groupFeed(entries).map((group) => (group.kind === 'one' ? 'one' : group.entries.length));

describe('grouping the feed', () => {
  it('gathers what one person typed on one host', () => {
    expect(sizes([command('Ada', 'jump'), command('Ada', 'jump'), command('Ada', 'api-0')])).toEqual([2, 1]);
  });

  it('keeps two people apart', () => {
    expect(sizes([command('Ada', 'jump'), command('Bo', 'jump')])).toEqual([1, 1]);
  });

  it('begins anew when something else happened between', () => {
    const asked = entry({ type: 'hint.asked', data: { by: 'Ada' } });
    expect(sizes([command('Ada', 'jump'), asked, command('Ada', 'jump')])).toEqual([1, 'one', 1]);
  });

  it('begins anew after a long pause', () => {
    expect(sizes([command('Ada', 'jump', 0), command('Ada', 'jump', 6)])).toEqual([1, 1]);
  });
});
