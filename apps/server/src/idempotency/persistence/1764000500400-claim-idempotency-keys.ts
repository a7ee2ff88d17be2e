import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of those who sent a request does it: who took it over from a server that ended has another claim. */
export class ClaimIdempotencyKeys1764000500400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE idempotency_keys ADD COLUMN claim text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys DROP COLUMN claim');
  }
}
