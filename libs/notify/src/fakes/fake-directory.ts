import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { NoticeDirectory, type NoticePerson } from '../telling/notice-directory.port.js';

/** People as the tables of notices refer to them; accounts are of the same rank and stay out of these tests. */
export class PeopleStandIn1763600200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE people (id text PRIMARY KEY, email text)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE people');
  }
}

/** Everybody in the table of the stand-in; a person is called by their id. */
export class FakeDirectory extends NoticeDirectory {
  constructor(private readonly source: () => EntityManager) {
    super();
  }

  async everyone(tx: EntityManager): Promise<string[]> {
    return (await tx.query('SELECT id FROM people ORDER BY id')).map(({ id }: { id: string }) => id);
  }

  async person(id: string): Promise<NoticePerson | null> {
    const [row] = await this.source().query('SELECT email FROM people WHERE id = $1', [id]);
    return row ? { id, name: id, email: row.email } : null;
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const there = await this.everyone(this.source());
    return new Map(there.filter((id) => ids.includes(id)).map((id) => [id, id]));
  }
}
