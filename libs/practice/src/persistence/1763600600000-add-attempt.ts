import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which fix or decoy a scripted responder plays. Practices from before played the first fix, which null stands for. */
export class AddAttempt1763600600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practices ADD COLUMN attempt text,
        ADD CHECK (attempt IS NULL OR responder = 'scripted')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practices DROP COLUMN attempt');
  }
}
