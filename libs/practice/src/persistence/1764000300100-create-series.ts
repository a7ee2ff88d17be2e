import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices that come again and again, and what is known of single ones. */
export class CreateSeries1764000300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_series (
        id text PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        mode text NOT NULL CHECK (mode IN ('alone', 'group')),
        rule jsonb NOT NULL,
        team_id text,
        wish jsonb NOT NULL,
        expected_minutes integer CHECK (expected_minutes BETWEEN 5 AND 1440),
        limits jsonb,
        days_ahead integer NOT NULL CHECK (days_ahead BETWEEN 1 AND 60),
        created_by text NOT NULL,
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        paused_at timestamptz,
        ended_at timestamptz,
        revision integer NOT NULL DEFAULT 0
      )`);
    await runner.query(`
      CREATE TABLE series_instigators (
        series_id text NOT NULL REFERENCES practice_series ON DELETE CASCADE,
        person_id text NOT NULL,
        name text NOT NULL,
        since timestamptz NOT NULL,
        PRIMARY KEY (series_id, person_id)
      )`);
    // A day of a series is made once, whoever of several servers makes it.
    await runner.query(`
      CREATE TABLE series_occurrences (
        series_id text NOT NULL REFERENCES practice_series ON DELETE CASCADE,
        planned_on date NOT NULL,
        practice_id text UNIQUE REFERENCES practices ON DELETE CASCADE,
        made_at timestamptz,
        local_start text,
        skipped text,
        failure text,
        PRIMARY KEY (series_id, planned_on),
        CHECK ((practice_id IS NULL) = (made_at IS NULL)),
        CHECK (num_nonnulls(practice_id, skipped, failure) <= 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE series_occurrences, series_instigators, practice_series');
  }
}
