import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often the plan of a practice was changed. */
export class AddPlanRevision1763700100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practices ADD COLUMN plan_revision integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practices DROP COLUMN plan_revision');
  }
}
