import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices and their members. */
export class CreatePractices1763600500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practices (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]{12}$'),
        stack_id text NOT NULL,
        scenario_id text NOT NULL,
        variant_seed text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'announced', 'preparing', 'ready', 'live', 'restored',
          'assessed', 'debriefed', 'closed', 'aborted')),
        starts_at timestamptz,
        tempo double precision NOT NULL CHECK (tempo > 0),
        responder text NOT NULL CHECK (responder IN ('people', 'scripted')),
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        began_at timestamptz,
        paged_at timestamptz,
        restored_at timestamptz,
        declared_over_at timestamptz,
        ended_at timestamptz,
        abort_reason text,
        sandbox_id text,
        stumped boolean NOT NULL DEFAULT false,
        hints_given integer NOT NULL DEFAULT 0,
        questions_given integer NOT NULL DEFAULT 0 CHECK (questions_given BETWEEN 0 AND hints_given),
        fixed boolean,
        collateral jsonb NOT NULL DEFAULT '[]',
        CHECK ((state = 'aborted') = (abort_reason IS NOT NULL)),
        CHECK (state NOT IN ('live', 'restored') OR began_at IS NOT NULL)
      )`);
    // What a starting server looks for: practices that somebody must still take care of.
    await runner.query(
      `CREATE INDEX practices_open ON practices (state) WHERE sandbox_id IS NOT NULL OR ended_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE practice_members (
        practice_id text NOT NULL REFERENCES practices ON DELETE CASCADE,
        person_id text NOT NULL,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('instigator', 'coordinator', 'responder', 'observer')),
        PRIMARY KEY (practice_id, person_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE practice_members');
    await runner.query('DROP TABLE practices');
  }
}
