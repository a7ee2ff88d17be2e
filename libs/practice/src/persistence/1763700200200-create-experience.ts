import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How well people say that they know the components of a stack. */
export class CreateExperience1763700200200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declared_experience (
        person_id text NOT NULL,
        stack_id text NOT NULL,
        component text NOT NULL,
        level text NOT NULL CHECK (level IN ('none', 'some', 'good', 'expert')),
        declared_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, stack_id, component)
      )`);
    // What people practised is looked up by person.
    await runner.query('CREATE INDEX practice_members_person ON practice_members (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX practice_members_person');
    await runner.query('DROP TABLE declared_experience');
  }
}
