import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs of journeys as measured outside the responders' reach. */
export class CreateJourneyOutcomes1763600400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journey_outcomes (
        practice_id text NOT NULL,
        run text NOT NULL,
        n integer NOT NULL CHECK (n >= 0),
        journey text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL,
        latency_ms double precision NOT NULL CHECK (latency_ms >= 0),
        ok boolean NOT NULL,
        step text,
        status integer,
        error text,
        PRIMARY KEY (practice_id, run, n)
      )`);
    await runner.query('CREATE INDEX journey_outcomes_started ON journey_outcomes (practice_id, started_at)');
    // Trackers are rebuilt in the order in which runs ended.
    await runner.query(
      'CREATE INDEX journey_outcomes_ended ON journey_outcomes (practice_id, ended_at, run, n)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journey_outcomes');
  }
}
