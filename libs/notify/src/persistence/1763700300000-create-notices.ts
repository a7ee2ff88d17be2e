import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, through which channels, and what became of it. */
export class CreateNotices1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createChannels(runner);
    await runner.query(`
      CREATE TABLE notices (
        id text PRIMARY KEY,
        kind text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 500),
        practice_id text NOT NULL,
        facts jsonb NOT NULL,
        calendar_sequence integer,
        told_at timestamptz NOT NULL,
        good_until timestamptz,
        UNIQUE (kind, key)
      )`);
    await runner.query('CREATE INDEX notices_practice ON notices (practice_id)');
    await runner.query(`
      CREATE TABLE notice_deliveries (
        id text PRIMARY KEY,
        notice_id text NOT NULL REFERENCES notices ON DELETE CASCADE,
        way text NOT NULL CHECK (way IN ('email', 'browser', 'channel')),
        person_id text REFERENCES people ON DELETE CASCADE,
        channel_id text,
        channel_name text,
        state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'skipped', 'given-up')),
        attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        message text,
        created_at timestamptz NOT NULL,
        tried_at timestamptz,
        next_try_at timestamptz,
        done_at timestamptz,
        seen_at timestamptz,
        CHECK ((state = 'waiting') = (done_at IS NULL)),
        CHECK ((way = 'channel') = (channel_id IS NOT NULL)),
        CHECK (way = 'channel' OR person_id IS NOT NULL),
        UNIQUE NULLS NOT DISTINCT (notice_id, way, channel_id, person_id)
      )`);
    await runner.query('CREATE INDEX notice_deliveries_newest ON notice_deliveries (created_at DESC, id)');
    await runner.query(
      'CREATE INDEX notice_deliveries_person ON notice_deliveries (person_id, created_at DESC)',
    );
    // One entry of a calendar is updated and cancelled by a sequence that only grows (RFC 5546).
    await runner.query(`
      CREATE TABLE calendar_entries (
        uid text PRIMARY KEY,
        sequence integer NOT NULL CHECK (sequence >= 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE calendar_entries, notice_deliveries, notices, notice_preferences, notice_channels',
    );
  }

  private async createChannels(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice_channels (
        id text PRIMARY KEY,
        owner_id text REFERENCES people ON DELETE CASCADE,
        form text NOT NULL CHECK (form IN ('slack', 'discord', 'signed', 'pagerduty')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        address text NOT NULL CHECK (address ~ '^https?://'),
        secret text CHECK ((form IN ('signed', 'pagerduty')) = (secret IS NOT NULL)),
        kinds text[] NOT NULL,
        enabled boolean NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text REFERENCES people ON DELETE SET NULL,
        UNIQUE NULLS NOT DISTINCT (owner_id, name)
      )`);
    await runner.query(`
      CREATE TABLE notice_preferences (
        person_id text REFERENCES people ON DELETE CASCADE,
        way text CHECK (way IN ('email', 'browser')),
        kinds text[] NOT NULL,
        PRIMARY KEY (person_id, way)
      )`);
  }
}
