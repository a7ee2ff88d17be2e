import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People in pages, by name. */
export class OrderPeople1764000500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX people_by_name ON people (name, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX people_by_name');
  }
}
