import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their credentials. No secret is stored, only its SHA-256 in hexadecimal. */
export class CreateAccounts1763600200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]{12}$'),
        name text NOT NULL CHECK (name <> ''),
        administrator boolean NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    const credential = `
      token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
      person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
      created_at timestamptz NOT NULL`;
    await runner.query(`
      CREATE TABLE login_links (
        ${credential},
        expires_at timestamptz CHECK (expires_at > created_at),
        used_at timestamptz CHECK (used_at >= created_at)
      )`);
    await runner.query(`
      CREATE TABLE login_sessions (
        ${credential},
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
      )`);
    await runner.query(`
      CREATE TABLE access_tokens (
        ${credential},
        label text NOT NULL CHECK (label <> '')
      )`);
    for (const table of ['login_links', 'login_sessions', 'access_tokens'])
      await runner.query(`CREATE INDEX ${table}_person ON ${table} (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_tokens, login_sessions, login_links, people');
  }
}
