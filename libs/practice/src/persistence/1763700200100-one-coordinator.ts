import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A practice has one coordinator at most. */
export class OneCoordinator1763700200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX practice_members_coordinator ON practice_members (practice_id)
       WHERE role = 'coordinator' AND standing = 'in'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX practice_members_coordinator');
  }
}
