import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries in pages: both keys go the same way, so that a page is found by where the one before ended. */
export class OrderDeliveries1764000500300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notice_deliveries_newest, notice_deliveries_person');
    await runner.query('CREATE INDEX notice_deliveries_newest ON notice_deliveries (created_at, id)');
    await runner.query(
      'CREATE INDEX notice_deliveries_person ON notice_deliveries (person_id, created_at, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notice_deliveries_newest, notice_deliveries_person');
    await runner.query('CREATE INDEX notice_deliveries_newest ON notice_deliveries (created_at DESC, id)');
    await runner.query(
      'CREATE INDEX notice_deliveries_person ON notice_deliveries (person_id, created_at DESC)',
    );
  }
}
