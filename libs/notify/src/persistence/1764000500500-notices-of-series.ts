import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices about a series have no practice. */
export class NoticesOfSeries1764000500500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notices ALTER COLUMN practice_id DROP NOT NULL');
    await runner.query(
      `ALTER TABLE notices ADD CONSTRAINT notices_of_series CHECK (practice_id IS NOT NULL OR kind LIKE 'series.%')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notices WHERE practice_id IS NULL`);
    await runner.query('ALTER TABLE notices DROP CONSTRAINT notices_of_series');
    await runner.query('ALTER TABLE notices ALTER COLUMN practice_id SET NOT NULL');
  }
}
