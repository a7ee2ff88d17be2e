import type { MigrationInterface, QueryRunner } from 'typeorm';
import { prepareTestDatabase } from '#testing';
import { openDataSource } from './data-source.js';
import { Transactions } from './transactions.js';

const database = prepareTestDatabase({ entities: [], migrations: [] });

class CreateThings1763600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE things (n int PRIMARY KEY)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE things');
  }
}

describe('opening the store', () => {
  it('migrates once when several servers start at the same time', async () => {
    const options = { url: database.url, entities: [], migrations: [CreateThings1763600000000] };
    const sources = await Promise.all([1, 2, 3].map(() => openDataSource(options)));
    const applied = await database.source.query('SELECT name FROM migrations');
    await Promise.all(sources.map((source) => source.destroy()));
    expect(applied).toEqual([{ name: 'CreateThings1763600000000' }]);
  });

  it('says that the database does not answer when it does not', async () => {
    const nowhere = openDataSource({
      url: 'postgres://simsup@127.0.0.1:1/simsup',
      entities: [],
      migrations: [],
    });
    await expect(nowhere).rejects.toMatchObject({ code: 'store.unreachable' });
  });
});

describe('a transaction', () => {
  it('stores all or nothing', async () => {
    const transactions = new Transactions(database.source);
    const failing = transactions.run(async (tx) => {
      await tx.query('INSERT INTO things VALUES (1)');
      await tx.query('INSERT INTO things VALUES (1)');
    });
    await expect(failing).rejects.toThrow('duplicate key');
    expect(await database.source.query('SELECT * FROM things')).toEqual([]);
  });

  it('that is caught in a deadlock asks to be tried again', async () => {
    const transactions = new Transactions(database.source);
    await database.source.query('INSERT INTO things VALUES (1), (2)');
    const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    const crossing = ([first, second]: [number, number], mine: 0 | 1) =>
      transactions.run(async (tx) => {
        await tx.query('SELECT * FROM things WHERE n = $1 FOR UPDATE', [first]);
        both[mine].resolve();
        await both[mine === 0 ? 1 : 0].promise;
        await tx.query('SELECT * FROM things WHERE n = $1 FOR UPDATE', [second]);
      });
    const outcomes = await Promise.allSettled([crossing([1, 2], 0), crossing([2, 1], 1)]);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.code] : [],
    );
    expect(refused).toEqual(['store.conflict']);
  });
});
