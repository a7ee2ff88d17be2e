import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { prepareTestDatabase } from '#testing';
import { Jobs } from './jobs/jobs.js';
import { Notifications } from './notifications/notifications.js';
import { StoreModule } from './store.module.js';
import { Transactions } from './transactions.js';

const database = prepareTestDatabase({ entities: [], migrations: [] });

const CONNECTIONS = `
  SELECT count(*)::int AS open FROM pg_stat_activity
   WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'simsup%'`;

describe('the store module', () => {
  it('gives a connected store, and leaves no connection open when the application ends', async () => {
    const before = await database.source.query(CONNECTIONS);
    const module = await Test.createTestingModule({
      imports: [StoreModule.forRoot({ url: database.url, entities: [], migrations: [] })],
    }).compile();
    await module.init();
    const heard = Promise.withResolvers<string>();
    const listener = { onPayload: heard.resolve, onGap: () => undefined };
    await module.get(Notifications).listen('told', listener);
    await module.get(Jobs).start();
    await module.get(Transactions).run((tx) => module.get(Notifications).notify('told', 'hello', tx));
    expect(await heard.promise).toBe('hello');
    expect(module.get(DataSource).isInitialized).toBe(true);
    await module.close();
    // Postgres takes a moment to see that a client has hung up; a connection that stays is seen by the time limit.
    let open = await database.source.query(CONNECTIONS);
    while (open[0].open > before[0].open) open = await database.source.query(CONNECTIONS);
    expect(open).toEqual(before);
  }, 30_000);
});
