import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write when a practice is over: assessment, debrief, action items. */
export class CreateAfter1763700400200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_assessments (
        practice_id text PRIMARY KEY REFERENCES practices ON DELETE CASCADE,
        started_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL CHECK (ended_at >= started_at),
        touched text NOT NULL,
        journeys jsonb NOT NULL CHECK (jsonb_typeof(journeys) = 'array'),
        written_by text NOT NULL,
        written_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE practice_debriefs (
        practice_id text PRIMARY KEY REFERENCES practices ON DELETE CASCADE,
        starts_at timestamptz,
        time_zone text,
        minutes integer CHECK (minutes > 0),
        place text,
        scheduled_by text,
        notes jsonb,
        CHECK ((starts_at IS NULL) = (scheduled_by IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE action_items (
        id text PRIMARY KEY,
        practice_id text NOT NULL REFERENCES practices ON DELETE CASCADE,
        what text NOT NULL,
        owner_id text NOT NULL,
        owner_name text NOT NULL,
        due_on date NOT NULL,
        added_at timestamptz NOT NULL,
        done_at timestamptz,
        done_by text,
        retest_id text REFERENCES practices ON DELETE SET NULL,
        CHECK ((done_at IS NULL) = (done_by IS NULL))
      )`);
    await runner.query('CREATE INDEX action_items_open ON action_items (due_on) WHERE done_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE action_items');
    await runner.query('DROP TABLE practice_debriefs');
    await runner.query('DROP TABLE practice_assessments');
  }
}
