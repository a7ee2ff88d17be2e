import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that may come twice and are done once. Without an answer: under way, or begun by a server that ended. */
export class CreateIdempotencyKeys1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        key_hash text PRIMARY KEY CHECK (key_hash ~ '^[0-9a-f]{64}$'),
        person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
        request_hash text NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
        status integer CHECK (status BETWEEN 200 AND 299),
        answer bytea,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_answered CHECK ((status IS NULL) = (answer IS NULL))
      )`);
    await runner.query('CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
  }
}
