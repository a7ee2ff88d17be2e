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
    try {
      return await this.source.transaction(work);
    } catch (error) {
      throw translateStoreError(error);
    }
  }
}
