import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits of healthy sandboxes, and what people were seen to do in them. */
export class CreateVisits1764000400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visits (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]{12}$'),
        person_id text NOT NULL,
        stack_id text NOT NULL,
        state text NOT NULL CHECK (state IN ('preparing', 'open', 'over')),
        asked_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > asked_at),
        sandbox_id text,
        trouble text,
        CHECK (state <> 'preparing' OR sandbox_id IS NULL),
        CHECK (state <> 'open' OR sandbox_id IS NOT NULL),
        CHECK (state = 'over' OR trouble IS NULL)
      )`);
    await runner.query(`CREATE UNIQUE INDEX visits_one_each ON visits (person_id) WHERE state <> 'over'`);
    await runner.query('CREATE INDEX visits_of_person ON visits (person_id, asked_at)');
    await runner.query(`
      CREATE TABLE stack_checks (
        person_id text NOT NULL,
        stack_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('node', 'search')),
        name text NOT NULL,
        done_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, stack_id, kind, name)
      )`);
    await runner.query('ALTER TABLE prerequisites DROP CONSTRAINT prerequisites_kind_check');
    await runner.query(
      `ALTER TABLE prerequisites ADD CONSTRAINT prerequisites_kind_check
         CHECK (kind IN ('attested', 'guide', 'nodes', 'searches'))`,
    );
    await runner.query('DROP INDEX prerequisites_guide');
    // What is checked is asked for once a stack.
    await runner.query(
      `CREATE UNIQUE INDEX prerequisites_checked ON prerequisites (stack_id, kind) WHERE kind <> 'attested'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM prerequisites WHERE kind IN ('nodes', 'searches')`);
    await runner.query('DROP INDEX prerequisites_checked');
    await runner.query(
      `CREATE UNIQUE INDEX prerequisites_guide ON prerequisites (stack_id) WHERE kind = 'guide'`,
    );
    await runner.query('ALTER TABLE prerequisites DROP CONSTRAINT prerequisites_kind_check');
    await runner.query(
      `ALTER TABLE prerequisites ADD CONSTRAINT prerequisites_kind_check CHECK (kind IN ('attested', 'guide'))`,
    );
    await runner.query('DROP TABLE stack_checks, visits');
  }
}
