import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each time of each injection of a scenario stands in the ledger once, whoever conducts the practice. Rows from before
 * are not counted.
 */
export class CountInjections1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE injections ADD COLUMN nth integer CHECK (nth >= 0)');
    await runner.query('CREATE UNIQUE INDEX injections_once ON injections (practice_id, name, nth)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE injections DROP COLUMN nth');
  }
}
