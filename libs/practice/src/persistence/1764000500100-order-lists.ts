import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists in pages: a late page is found as fast as the first one. */
export class OrderLists1764000500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX practices_latest ON practices (COALESCE(starts_at, created_at), id)');
    await runner.query('CREATE INDEX action_items_due ON action_items (due_on, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX practices_latest, action_items_due');
  }
}
