import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Identities at an OpenID Connect provider, sign-ins there that have begun, and addresses that are known to be somebody's. */
export class AddOpenId1764000200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people
        ADD email_proven_at timestamptz,
        ADD CONSTRAINT people_proven_email CHECK (email_proven_at IS NULL OR email IS NOT NULL)`);
    await runner.query(`
      UPDATE people p SET email_proven_at = i.accepted_at
        FROM invitations i WHERE i.accepted_by = p.id AND i.email = p.email`);
    await runner.query(`
      CREATE TABLE identities (
        id text PRIMARY KEY,
        issuer text NOT NULL,
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
        person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
        label text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL CHECK (last_used_at >= created_at),
        CONSTRAINT identities_subject UNIQUE (issuer, subject)
      )`);
    await runner.query('CREATE INDEX identities_person ON identities (person_id)');
    await runner.query(`
      CREATE TABLE openid_attempts (
        state_hash text PRIMARY KEY CHECK (state_hash ~ '^[0-9a-f]{64}$'),
        browser_hash text NOT NULL CHECK (browser_hash ~ '^[0-9a-f]{64}$'),
        person_id text REFERENCES people ON DELETE CASCADE,
        return_to text NOT NULL CHECK (return_to LIKE '/%'),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
      )`);
    await runner.query('CREATE INDEX openid_attempts_expiry ON openid_attempts (expires_at)');
    await this.allowWays(runner, ['link', 'password', 'openid']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM login_sessions WHERE via = 'openid'`);
    await this.allowWays(runner, ['link', 'password']);
    await runner.query('DROP TABLE openid_attempts, identities');
    await runner.query('ALTER TABLE people DROP CONSTRAINT people_proven_email, DROP email_proven_at');
  }

  private async allowWays(runner: QueryRunner, ways: string[]): Promise<void> {
    await runner.query(`
      ALTER TABLE login_sessions
        DROP CONSTRAINT login_sessions_via_check,
        ADD CONSTRAINT login_sessions_via_check CHECK (via IN (${ways.map((way) => `'${way}'`).join(', ')}))`);
  }
}
