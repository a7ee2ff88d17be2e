import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who read the sealed part of which scenario's variant, in which practice, and when first. */
export class CreateSealedReadings1763700100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sealed_readings (
        person_id text NOT NULL,
        scenario_id text NOT NULL,
        variant_seed text NOT NULL,
        practice_id text NOT NULL REFERENCES practices,
        read_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, scenario_id, variant_seed)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sealed_readings');
  }
}
