import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The team of which whoever is on call responds, of a practice and of a series. */
export class AddOnCallTeam1764000300200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practices ADD COLUMN on_call_team text');
    await runner.query(`
      ALTER TABLE practice_series ADD COLUMN page_on_call boolean NOT NULL DEFAULT false
        CHECK (NOT page_on_call OR team_id IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practice_series DROP COLUMN page_on_call');
    await runner.query('ALTER TABLE practices DROP COLUMN on_call_team');
  }
}
