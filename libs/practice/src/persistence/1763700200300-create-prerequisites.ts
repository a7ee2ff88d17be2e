import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people need before they respond in a group, and who has it. */
export class CreatePrerequisites1763700200300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE prerequisites (
        id text PRIMARY KEY,
        stack_id text,
        kind text NOT NULL CHECK (kind IN ('attested', 'guide')),
        title text NOT NULL,
        help text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK (kind = 'attested' OR stack_id IS NOT NULL)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX prerequisites_guide ON prerequisites (stack_id) WHERE kind = 'guide'`,
    );
    await runner.query(`
      CREATE TABLE attestations (
        person_id text NOT NULL,
        prerequisite_id text NOT NULL REFERENCES prerequisites ON DELETE CASCADE,
        attested_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, prerequisite_id)
      )`);
    await runner.query(`
      CREATE TABLE guide_readings (
        person_id text NOT NULL,
        stack_id text NOT NULL,
        read_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, stack_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE guide_readings, attestations, prerequisites');
  }
}
