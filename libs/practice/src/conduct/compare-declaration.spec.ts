import type { FeedEvent, FeedEventData, FeedEventType, NewFeedEvent } from '#contracts';
import { aStoredEvent, FakeClock } from '#testing';
import { aPractice } from '../fixture/a-practice.js';
import { compareDeclaration, tellComparison } from './compare-declaration.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 14, minute)).toISOString();

function on<T extends FeedEventType>(minute: number, type: T, data: Partial<FeedEventData<T>>): FeedEvent {
  return aStoredEvent(type, data, { occurredAt: new Date(at(minute)) });
}

const restored = (minute: number) =>
  on(minute, 'verdict.restored', { holdMs: 1, healthySince: at(minute - 1), evidence: [] });
const fixed = (minute: number, is: boolean) => on(minute, 'verdict.fixed', { fixed: is, evidence: [] });
const over = (minute: number, cause?: string) =>
  on(minute, 'practice.declaredOver', { by: 'Rui', ...(cause !== undefined && { cause }) });
const probe = (minute: number, green: boolean) =>
  on(minute, 'probe.changed', { probe: 'lock', title: 'No lock', kind: 'rootCause', green, evidence: '' });
const RED = [{ probe: 'lock', title: 'No lock', kind: 'rootCause' }];

describe('a declaration is compared with', () => {
  it('when service was restored and the cause was gone, and keeps the words of the responders', () => {
    const events = [restored(14), fixed(15, true), over(20, 'a lock')];
    expect(compareDeclaration(events, [])).toEqual({
      ...{ by: 'Rui', declaredAt: at(20), cause: 'a lock', restoredAt: at(14), fixed: true, fixedAt: at(15) },
      stillRed: [],
    });
  });

  it('a service that is not restored, and a verdict that is not there', () => {
    expect(compareDeclaration([over(20)], [])).toMatchObject({
      ...{ cause: null, restoredAt: null, fixed: null, fixedAt: null },
    });
  });

  it('a cause that is still there, also when it was gone for a while', () => {
    const events = [restored(14), fixed(15, true), fixed(17, false), over(20)];
    expect(compareDeclaration(events, [])).toMatchObject({ fixed: false, fixedAt: null });
  });

  it('what came after a relapse only', () => {
    const relapsed = on(16, 'verdict.relapsed', {});
    const before = [restored(14), fixed(15, true), relapsed];
    expect(compareDeclaration([...before, over(20)], [])).toMatchObject({ restoredAt: null, fixed: null });
    expect(compareDeclaration([...before, restored(18), over(20)], [])).toMatchObject({ restoredAt: at(18) });
  });

  it('the last look at the probes, or where there was none with what the timeline tells of them', () => {
    const events = [probe(1, false), over(20)];
    expect(compareDeclaration(events, null)?.stillRed).toEqual(RED);
    expect(compareDeclaration([...events, probe(19, true)], null)?.stillRed).toEqual([]);
    const seen = { probe: 'depot', title: 'Depot', kind: 'steady', green: false } as const;
    expect(compareDeclaration(events, [seen])?.stillRed).toEqual([
      { probe: 'depot', title: 'Depot', kind: 'steady' },
    ]);
  });
});

describe('the comparison is told', () => {
  const told: NewFeedEvent[] = [];
  const services = (events: FeedEvent[]) =>
    ({
      clock: new FakeClock(),
      ofTypes: async () => events,
      recorder: { record: async (_: string, news: NewFeedEvent[]) => void told.push(...news) },
    }) as unknown as Parameters<typeof tellComparison>[0];
  beforeEach(() => {
    told.length = 0;
  });

  it('once, also when the practice is wound up again', async () => {
    const events = [restored(14), over(20)];
    await tellComparison(services(events), aPractice(), []);
    expect(told.map(({ type }) => type)).toEqual(['declaration.compared']);
    const data = compareDeclaration(events, []);
    if (data) events.push(on(21, 'declaration.compared', data));
    await tellComparison(services(events), aPractice(), []);
    expect(told).toHaveLength(1);
  });

  it('of nothing when nobody declared it over, or a script did', async () => {
    await tellComparison(services([restored(14)]), aPractice(), []);
    await tellComparison(services([over(20)]), aPractice({ responder: 'scripted' }), []);
    expect(told).toEqual([]);
  });
});
