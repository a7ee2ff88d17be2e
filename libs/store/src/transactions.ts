import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { translateStoreError } from './store-error.js';

/** Handle of an open transaction: hand it to everything that must be committed together. */
export type Transaction = EntityManager;

/** Runs units of work. */
@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  /**
   * Commits what `work` wrote through `tx` when it resolves, and nothing when it rejects.
   * Errors: whatever `work` throws; `store.unreachable` and `store.conflict` from Postgres.
   */
  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.translated(() => this.source.transaction(work));
  }

  /** Runs one statement, which commits by itself: a transaction around it would cost two round trips. Errors as above. */
  async single<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.translated(() => work(this.source.manager));
  }

  private async translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translateStoreError(error);
    }
  }
}
