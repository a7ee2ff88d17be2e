import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who agreed that practices may page them while they are on call. */
export class CreateRotaConsents1764000300300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rota_consents (
        team_id text NOT NULL REFERENCES teams ON DELETE CASCADE,
        person_id text NOT NULL REFERENCES people ON DELETE CASCADE,
        agreed_at timestamptz NOT NULL,
        PRIMARY KEY (team_id, person_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rota_consents');
  }
}
