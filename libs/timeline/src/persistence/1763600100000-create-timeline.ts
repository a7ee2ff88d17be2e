import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only record of practices. */
export class CreateTimeline1763600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE timeline_cursors (
        practice_id text PRIMARY KEY CHECK (practice_id ~ '^[a-z0-9]{12}$'),
        last_seq bigint NOT NULL CHECK (last_seq > 0)
      )`);
    await runner.query(`
      CREATE TABLE timeline_events (
        practice_id text NOT NULL REFERENCES timeline_cursors,
        seq bigint NOT NULL CHECK (seq > 0),
        type text NOT NULL CHECK (type ~ '^[a-z]+\\.[a-zA-Z]+$'),
        occurred_at timestamptz NOT NULL,
        data jsonb NOT NULL CHECK (jsonb_typeof(data) = 'object'),
        stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (practice_id, seq)
      )`);
    await runner.query(`
      CREATE FUNCTION timeline_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the timeline is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER timeline_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON timeline_events
        FOR EACH STATEMENT EXECUTE FUNCTION timeline_refuse_change()`);
    await runner.query(`
      CREATE TRIGGER timeline_cursors_stay BEFORE DELETE OR TRUNCATE ON timeline_cursors
        FOR EACH STATEMENT EXECUTE FUNCTION timeline_refuse_change()`);
    // A cursor that went back would number two events alike, one that jumped would leave a gap.
    await runner.query(`
      CREATE TRIGGER timeline_cursors_go_on BEFORE UPDATE ON timeline_cursors
        FOR EACH ROW WHEN (NEW.last_seq <= OLD.last_seq OR NEW.practice_id <> OLD.practice_id)
        EXECUTE FUNCTION timeline_refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE timeline_events');
    await runner.query('DROP TABLE timeline_cursors');
    await runner.query('DROP FUNCTION timeline_refuse_change');
  }
}
