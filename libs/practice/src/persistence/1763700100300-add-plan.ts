import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which zone a practice was planned, how long it is expected to take, and which practice it comes from. */
export class AddPlan1763700100300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practices
        ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC',
        ADD COLUMN expected_minutes integer NOT NULL DEFAULT 120 CHECK (expected_minutes BETWEEN 1 AND 10080),
        ADD COLUMN rehearses text REFERENCES practices ON DELETE SET NULL,
        ADD COLUMN follows text REFERENCES practices ON DELETE SET NULL`);
    // A practice is followed by one other: two who ask in the same moment get the same.
    await runner.query('CREATE UNIQUE INDEX practices_follow_once ON practices (follows)');
    await runner.query(
      'CREATE INDEX practices_rehearsals ON practices (rehearses) WHERE rehearses IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practices DROP COLUMN time_zone, DROP COLUMN expected_minutes, DROP COLUMN rehearses,
        DROP COLUMN follows`);
  }
}
