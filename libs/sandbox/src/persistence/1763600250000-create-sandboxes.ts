import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sandboxes, the installation that owns them, and the recordings of terminals. */
export class CreateSandboxes1763600250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sandbox_installation (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        id text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE sandboxes (
        id text PRIMARY KEY,
        stack_id text NOT NULL,
        tempo double precision NOT NULL CHECK (tempo > 0),
        image_tag text NOT NULL,
        state text NOT NULL
          CHECK (state IN ('provisioning', 'warm', 'leased', 'removing', 'removed', 'failed')),
        practice_id text,
        server_id text NOT NULL,
        created_at timestamptz NOT NULL,
        ready_at timestamptz,
        leased_at timestamptz,
        provision_ms double precision,
        CHECK (state <> 'warm' OR (practice_id IS NULL AND ready_at IS NOT NULL)),
        CHECK (state <> 'leased' OR (practice_id IS NOT NULL AND ready_at IS NOT NULL AND leased_at IS NOT NULL))
      )`);
    // A practice has one sandbox; a second one would mean that two servers conduct it.
    await runner.query(
      `CREATE UNIQUE INDEX sandboxes_of_practice ON sandboxes (practice_id) WHERE state = 'leased'`,
    );
    await runner.query(
      `CREATE INDEX sandboxes_live ON sandboxes (stack_id, state) WHERE state NOT IN ('removed', 'failed')`,
    );
    await runner.query(`
      CREATE TABLE recordings (
        id text PRIMARY KEY,
        practice_id text NOT NULL,
        person_name text NOT NULL,
        node text NOT NULL,
        columns integer NOT NULL,
        rows integer NOT NULL,
        began_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await runner.query('CREATE INDEX recordings_of_practice ON recordings (practice_id, began_at)');
    await runner.query(`
      CREATE TABLE recording_chunks (
        recording_id text NOT NULL REFERENCES recordings (id) ON DELETE CASCADE,
        n integer NOT NULL,
        events text NOT NULL,
        PRIMARY KEY (recording_id, n)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recording_chunks, recordings, sandboxes, sandbox_installation');
  }
}
