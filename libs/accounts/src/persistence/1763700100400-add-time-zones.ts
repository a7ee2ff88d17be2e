import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The time zone that somebody lives in; null as long as they have not said. */
export class AddTimeZones1763700100400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people ADD COLUMN time_zone text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people DROP COLUMN time_zone');
  }
}
