import type { NewFeedEvent } from '#contracts';
import { Transactions } from '#store';
import { prepareTestDatabase } from '#testing';
import { FaultRecord } from '../fault-record.port.js';
import { describeLedger } from '../ledger/injection-ledger.contract.js';
import { FAULTS_ENTITIES, FAULTS_MIGRATIONS, TypeormInjectionLedger } from './index.js';

class ListRecord extends FaultRecord {
  readonly events: NewFeedEvent[] = [];
  fails = false;

  async append(_practiceId: string, events: NewFeedEvent[]): Promise<void> {
    if (this.fails) throw new Error('the timeline is not there');
    this.events.push(...events);
  }
}

describe('the ledger in Postgres', () => {
  const database = prepareTestDatabase({ entities: FAULTS_ENTITIES, migrations: FAULTS_MIGRATIONS });
  let record: ListRecord;
  let ledger: TypeormInjectionLedger;

  const make = async () => {
    await database.source.query('TRUNCATE injections');
    record = new ListRecord();
    ledger = new TypeormInjectionLedger(database.source, new Transactions(database.source), record);
    return { ledger, events: () => record.events };
  };

  describeLedger('TypeormInjectionLedger', make);

  it('moves no row whose event cannot be told', async () => {
    await make();
    const at = new Date();
    await ledger.insert(
      {
        id: 'a',
        practiceId: 'practice0001',
        sandboxId: 's',
        name: 'n',
        nth: null,
        fault: 'file.chown',
        parameters: {},
        before: null,
        state: 'planned',
        plannedFor: at,
        createdAt: at,
        applyingAt: null,
        activeAt: null,
        revertedAt: null,
        error: null,
      },
      [],
    );
    record.fails = true;
    const data = { injectionId: 'a', fault: 'file.chown', name: 'n', durationMs: 1 };
    const events: NewFeedEvent[] = [{ type: 'fault.reverted', occurredAt: at, data }];
    const change = { revertedAt: at };
    await expect(
      ledger.move({ id: 'a', from: ['planned'], to: 'reverted', change, events }),
    ).rejects.toThrow();
    expect((await ledger.find('a'))?.state).toBe('planned');
  });
});
