import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rotas of teams, who took over what, and the calendars that people subscribe to. */
export class CreateRotas1763600600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rotas (
        team_id text PRIMARY KEY REFERENCES teams ON DELETE CASCADE,
        time_zone text NOT NULL,
        first_hand_off text NOT NULL CHECK (first_hand_off ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'),
        shift_hours integer NOT NULL CHECK (shift_hours BETWEEN 1 AND 1000),
        people text[] NOT NULL CHECK (cardinality(people) <= 100)
      )`);
    await runner.query(`
      CREATE TABLE rota_overrides (
        id text PRIMARY KEY,
        team_id text NOT NULL REFERENCES rotas ON DELETE CASCADE,
        person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL CHECK (to_at > from_at),
        created_at timestamptz NOT NULL,
        created_by text NOT NULL REFERENCES people ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX rota_overrides_span ON rota_overrides (team_id, to_at)');
    await runner.query(`
      CREATE TABLE calendar_feeds (
        person_id text PRIMARY KEY REFERENCES people ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        created_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds, rota_overrides, rotas');
  }
}
