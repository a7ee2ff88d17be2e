import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emails, roles, passwords, invitations, teams and the throttle of sign-ins. */
export class AddLocalAccounts1763600210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people
        ADD email text UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
        ADD role text NOT NULL DEFAULT 'member' CHECK (role IN ('admin', 'author', 'member')),
        ADD disabled_at timestamptz CHECK (disabled_at >= created_at)`);
    await runner.query(`UPDATE people SET role = 'admin' WHERE administrator`);
    await runner.query(`ALTER TABLE people DROP administrator, ALTER role DROP DEFAULT`);
    await runner.query(`
      CREATE TABLE passwords (
        person_id text PRIMARY KEY REFERENCES people ON DELETE CASCADE,
        hash text NOT NULL CHECK (hash LIKE '$argon2id$%'),
        changed_at timestamptz NOT NULL
      )`);
    await runner.query(`
      ALTER TABLE login_sessions
        ADD via text NOT NULL DEFAULT 'link' CHECK (via IN ('link', 'password'))`);
    await runner.query(`ALTER TABLE login_sessions ALTER via DROP DEFAULT`);
    await runner.query(`
      ALTER TABLE access_tokens
        ADD id text NOT NULL DEFAULT substr(md5(random()::text), 1, 12) UNIQUE,
        ADD last_used_at timestamptz`);
    await runner.query(`ALTER TABLE access_tokens ALTER id DROP DEFAULT`);
    await this.createInvitations(runner);
    await this.createTeams(runner);
    // The table of rate-limiter-flexible.
    await runner.query(`
      CREATE TABLE login_throttle (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_throttle, team_members, teams, invitations, passwords');
    await runner.query('ALTER TABLE access_tokens DROP last_used_at, DROP id');
    await runner.query('ALTER TABLE login_sessions DROP via');
    await runner.query('ALTER TABLE people ADD administrator boolean NOT NULL DEFAULT false');
    await runner.query(`UPDATE people SET administrator = true WHERE role = 'admin'`);
    await runner.query(
      'ALTER TABLE people ALTER administrator DROP DEFAULT, DROP disabled_at, DROP role, DROP email',
    );
  }

  private async createInvitations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitations (
        id text PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        role text NOT NULL CHECK (role IN ('admin', 'author', 'member')),
        invited_by text NOT NULL REFERENCES people ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
        token_hash text UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        mailed_at timestamptz,
        mail_error text,
        accepted_by text REFERENCES people ON DELETE CASCADE,
        accepted_at timestamptz CHECK (accepted_at >= created_at),
        revoked_at timestamptz CHECK (revoked_at >= created_at),
        CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
        CHECK (accepted_at IS NULL OR revoked_at IS NULL)
      )`);
    // One open invitation for each address.
    await runner.query(`
      CREATE UNIQUE INDEX invitations_open ON invitations (email)
       WHERE accepted_at IS NULL AND revoked_at IS NULL`);
  }

  private async createTeams(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teams (
        id text PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX teams_name ON teams (lower(name))');
    await runner.query(`
      CREATE TABLE team_members (
        team_id text NOT NULL REFERENCES teams ON DELETE CASCADE,
        person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
        PRIMARY KEY (team_id, person_id)
      )`);
    await runner.query('CREATE INDEX team_members_person ON team_members (person_id)');
  }
}
