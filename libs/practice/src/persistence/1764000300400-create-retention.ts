import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For how long the organisation keeps what piles up, and of which practices the artifacts are gone. */
export class CreateRetention1764000300400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_settings (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        artifacts_days integer CHECK (artifacts_days > 0),
        notices_days integer CHECK (notices_days > 0),
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await runner.query(
      'ALTER TABLE practices ADD COLUMN artifacts_removed_at timestamptz, ADD CHECK (artifacts_removed_at >= ended_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practices DROP COLUMN artifacts_removed_at');
    await runner.query('DROP TABLE retention_settings');
  }
}
