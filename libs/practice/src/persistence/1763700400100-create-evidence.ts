import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was captured of nodes. */
export class CreateEvidence1763700400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_evidence (
        id text PRIMARY KEY,
        practice_id text NOT NULL REFERENCES practices ON DELETE CASCADE,
        node text NOT NULL,
        taken_by text NOT NULL,
        taken_at timestamptz NOT NULL,
        bytes integer NOT NULL CHECK (bytes >= 0),
        missing jsonb NOT NULL CHECK (jsonb_typeof(missing) = 'array'),
        content bytea NOT NULL
      )`);
    await runner.query('CREATE INDEX practice_evidence_of ON practice_evidence (practice_id, taken_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE practice_evidence');
  }
}
