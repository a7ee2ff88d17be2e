import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of injections. Rows are never deleted: they say what was done to whom. */
export class CreateInjections1763600300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE injections (
        id text PRIMARY KEY,
        ordinal bigint GENERATED ALWAYS AS IDENTITY,
        practice_id text NOT NULL,
        sandbox_id text NOT NULL,
        name text NOT NULL,
        fault text NOT NULL,
        parameters jsonb NOT NULL,
        before jsonb,
        state text NOT NULL
          CHECK (state IN ('planned', 'applying', 'active', 'reverting', 'reverted', 'failed')),
        planned_for timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        applying_at timestamptz,
        active_at timestamptz,
        reverted_at timestamptz,
        error text,
        CHECK (state NOT IN ('applying', 'active') OR applying_at IS NOT NULL),
        CHECK (state <> 'active' OR active_at IS NOT NULL),
        CHECK (state <> 'reverted' OR reverted_at IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX injections_of_practice ON injections (practice_id, ordinal)');
    // What a starting server looks for.
    await runner.query(`CREATE INDEX injections_open ON injections (practice_id) WHERE state <> 'reverted'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE injections');
  }
}
