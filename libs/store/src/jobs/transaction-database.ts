import type { Db } from 'pg-boss';
import type { Transaction } from '../transactions.js';

/** Lets the queue write through an open transaction. */
export function transactionDatabase(tx: Transaction): Db {
  return {
    async executeSql(text, values) {
      const runner = tx.queryRunner;
      if (!runner) throw new Error('a job can be sent within a running transaction only');
      const result = await runner.query(text, values, true);
      return { rows: result.records };
    },
  };
}
