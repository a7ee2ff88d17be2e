import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an instigator had all damage of a practice undone. */
export class AddCalledOff1763600700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practices ADD COLUMN called_off_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE practices DROP COLUMN called_off_at');
  }
}
