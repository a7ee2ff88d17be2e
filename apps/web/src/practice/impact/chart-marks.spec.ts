import type { FeedEvent, FeedEventData, FeedEventType } from '#contracts';
import { chartMarksOf } from './chart-marks.js';

const event = <T extends FeedEventType>(type: T, data: FeedEventData<T>): FeedEvent =>
  ({ type, data, seq: 1, occurredAt: '2026-11-20T14:00:30.000Z', practiceId: 'abcdefghijkl' }) as FeedEvent;
const fired = () =>
  event('alert.fired', { name: 'DepotCheckFailed', severity: 'critical', summary: '', fingerprint: 'f' });

describe('marks on the impact chart', () => {
  it('mark a flapping alert once', () => {
    expect(chartMarksOf([fired(), fired()])).toHaveLength(1);
  });

  it('put "restored" where all became well, not where the hold time ended', () => {
    const healthySince = '2026-11-20T14:00:10.000Z';
    const marks = chartMarksOf([event('verdict.restored', { holdMs: 20_000, healthySince, evidence: [] })]);
    expect(marks[0]?.at).toBe(healthySince);
  });

  it('leave out what is only work or talk', () => {
    expect(chartMarksOf([event('message.posted', { room: 'status', by: 'Ada', text: 'hm' })])).toEqual([]);
  });
});
