import type { NewFeedEvent } from '#contracts';
import type { Injection } from './injection.js';
import type { InjectionLedger } from './injection-ledger.js';

const at = new Date('2026-03-02T10:00:00.000Z');

function row(id: string, change: Partial<Injection> = {}): Injection {
  return {
    id,
    practiceId: 'practice0001',
    sandboxId: 'sandbox00001',
    name: 'damage',
    nth: null,
    fault: 'file.chown',
    parameters: { node: 'api', paths: ['/srv'] },
    before: null,
    state: 'planned',
    plannedFor: at,
    createdAt: at,
    applyingAt: null,
    activeAt: null,
    revertedAt: null,
    error: null,
    ...change,
  };
}

const failed = (injectionId: string): NewFeedEvent => ({
  type: 'fault.failed',
  occurredAt: at,
  data: { injectionId, fault: 'file.chown', name: 'damage', message: 'no' },
});

export interface LedgerUnderTest {
  ledger: InjectionLedger;
  events: () => NewFeedEvent[];
}

/** What every ledger does: the fake one that the unit tests use, and the one in Postgres. */
export function describeLedger(name: string, make: () => Promise<LedgerUnderTest>): void {
  describe(name, () => {
    let ledger: InjectionLedger;
    let events: () => NewFeedEvent[];
    beforeEach(async () => {
      ({ ledger, events } = await make());
    });

    it('keeps a row as it was written', async () => {
      const injection = row('a', { before: { files: [{ path: '/srv/ä' }] } });
      await ledger.insert(injection, []);
      expect(await ledger.find('a')).toEqual(injection);
      expect(await ledger.find('b')).toBeNull();
    });

    it('moves a row only from the states that were named', async () => {
      await ledger.insert(row('a'), []);
      const change = { applyingAt: at };
      expect(await ledger.move({ id: 'a', from: ['active'], to: 'reverting' })).toBeNull();
      expect(await ledger.move({ id: 'a', from: ['planned'], to: 'applying', change })).toMatchObject({
        state: 'applying',
        applyingAt: at,
      });
      expect(await ledger.move({ id: 'a', from: ['planned'], to: 'applying', change })).toBeNull();
    });

    it('lets exactly one of many callers through', async () => {
      await ledger.insert(row('a'), []);
      const change = { revertedAt: at };
      const moves = Array.from({ length: 8 }, () =>
        ledger.move({ id: 'a', from: ['planned'], to: 'reverted', change, events: [failed('a')] }),
      );
      expect((await Promise.all(moves)).filter((moved) => moved !== null)).toHaveLength(1);
      expect(events()).toEqual([failed('a')]);
    });

    it('takes each time of an injection once, of however many servers write it', async () => {
      const writes = ['a', 'b', 'c'].map((id) => ledger.insert(row(id, { nth: 0 }), [failed(id)]));
      const outcomes = await Promise.allSettled(writes);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'store.conflict' });
      expect(events()).toHaveLength(1);
      await ledger.insert(row('d', { nth: 1 }), []);
      await ledger.insert(row('e', { nth: 0, practiceId: 'practice0002' }), []);
      for (const id of ['f', 'g']) await ledger.insert(row(id), []);
      expect(await ledger.ofPractice('practice0001')).toHaveLength(4);
    });

    it('lists a practice in the order of writing', async () => {
      for (const id of ['c', 'a', 'b']) await ledger.insert(row(id), []);
      await ledger.insert(row('d', { practiceId: 'practice0002' }), []);
      expect((await ledger.ofPractice('practice0001')).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    });

    it('knows which practices have open rows', async () => {
      await ledger.insert(row('a', { state: 'applying', applyingAt: at }), []);
      await ledger.insert(row('b', { practiceId: 'practice0002', state: 'reverted', revertedAt: at }), []);
      expect(await ledger.practicesWith(['applying', 'active'])).toEqual(['practice0001']);
    });
  });
}
