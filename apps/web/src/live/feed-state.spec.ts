import type { FeedEvent } from '#contracts';
import { emptyFeed, type FeedState, reduceFeed } from './feed-state.js';

const event = (seq: number): FeedEvent => ({
  type: 'hint.asked',
  practiceId: 'abcdefghijkl',
  seq,
  occurredAt: '2026-11-20T14:00:00.000Z',
  data: { by: 'Ada' },
});
const receive = (state: FeedState, ...seqs: number[]) =>
  reduceFeed(state, { kind: 'received', events: seqs.map(event), atMs: 1_000 });
const seqs = (state: FeedState) => state.entries.map((entry) => entry.event.seq);

describe('the feed of a practice', () => {
  it('keeps each event once, however often the server repeats it', () => {
    expect(seqs(receive(receive(emptyFeed, 1, 2), 2, 2, 3))).toEqual([1, 2, 3]);
  });

  it('puts events that were sealed until the end where they belong', () => {
    expect(seqs(receive(receive(emptyFeed, 1, 4), 2, 3))).toEqual([1, 2, 3, 4]);
  });

  it('resumes after the highest number it has seen, not the last one received', () => {
    expect(receive(receive(emptyFeed, 7), 3).cursor).toBe(7);
  });

  it('highlights what arrives while one watches, and not what was there before', () => {
    const opened = reduceFeed(emptyFeed, { kind: 'subscribed', lastSeq: 2 });
    const arrivals = receive(opened, 1, 2, 3).entries.map((entry) => entry.arrivedAtMs);
    expect(arrivals).toEqual([null, null, 1_000]);
  });

  it('treats what it missed while disconnected as news', () => {
    const opened = receive(reduceFeed(emptyFeed, { kind: 'subscribed', lastSeq: 1 }), 1);
    const resumed = receive(reduceFeed(opened, { kind: 'subscribed', lastSeq: 2 }), 2);
    expect(resumed.entries[1]?.arrivedAtMs).toBe(1_000);
  });

  it('does not change when nothing is new', () => {
    const state = receive(emptyFeed, 1);
    expect(receive(state, 1)).toBe(state);
  });
});
