import { Injectable } from '@nestjs/common';
import { DataSource, In, type QueryDeepPartialEntity } from 'typeorm';
import type { NewFeedEvent } from '#contracts';
import { type Transaction, Transactions } from '#store';
import { FaultRecord } from '../fault-record.port.js';
import type { Injection, InjectionState } from '../ledger/injection.js';
import { alreadyWritten, InjectionLedger, type Transition } from '../ledger/injection-ledger.js';
import { InjectionEntity } from './injection.entity.js';

/** The ledger in Postgres; a row and the events that tell of it commit together. */
@Injectable()
export class TypeormInjectionLedger extends InjectionLedger {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly record: FaultRecord,
  ) {
    super();
  }

  async insert(injection: Injection, events: NewFeedEvent[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      const insert = manager.createQueryBuilder().insert().into(InjectionEntity).values(injection);
      const { raw } = await insert.orIgnore().returning('id').execute();
      if (raw.length === 0) throw alreadyWritten(injection);
      await this.tell(injection.practiceId, events, manager);
    });
  }

  async move({ id, from, to, change, events = [] }: Transition): Promise<Injection | null> {
    const values = { ...change, state: to } as QueryDeepPartialEntity<InjectionEntity>;
    const moved = async (manager: Transaction): Promise<Injection | null> => {
      const update = manager.createQueryBuilder().update(InjectionEntity).set(values);
      const { raw } = await update
        .where({ id, state: In([...from]) })
        .returning('*')
        .execute();
      return raw.length === 1 ? this.injectionOf(raw[0]) : null;
    };
    // Damage waits for these round trips.
    if (events.length === 0) return this.transactions.single(moved);
    return this.transactions.run(async (manager) => {
      const row = await moved(manager);
      if (row) await this.tell(row.practiceId, events, manager);
      return row;
    });
  }

  find(id: string): Promise<Injection | null> {
    return this.source.manager.findOneBy(InjectionEntity, { id });
  }

  ofPractice(practiceId: string): Promise<Injection[]> {
    return this.source.manager.find(InjectionEntity, { where: { practiceId }, order: { ordinal: 'ASC' } });
  }

  async practicesWith(states: readonly InjectionState[]): Promise<string[]> {
    const rows: { practice_id: string }[] = await this.source.query(
      'SELECT DISTINCT practice_id FROM injections WHERE state = ANY($1) ORDER BY practice_id',
      [states],
    );
    return rows.map((row) => row.practice_id);
  }

  private injectionOf(raw: Record<string, unknown>): Injection {
    const { columns } = this.source.getMetadata(InjectionEntity);
    const { driver } = this.source;
    const values = columns
      .filter(({ isSelect }) => isSelect)
      .map((column) => [column.propertyName, driver.prepareHydratedValue(raw[column.databaseName], column)]);
    return Object.assign(new InjectionEntity(), Object.fromEntries(values));
  }

  private async tell(practiceId: string, events: NewFeedEvent[], manager: Transaction): Promise<void> {
    if (events.length > 0) await this.record.append(practiceId, events, manager);
  }
}
