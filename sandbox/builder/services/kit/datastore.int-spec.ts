import { jest } from '@jest/globals';
import { endBackends, prepareTestDatabase } from '#testing';
import { ConfigSection } from './config-section.js';
import { openDatastore } from './datastore.js';

describe('the datastore of a service whose connections are cut', () => {
  const database = prepareTestDatabase({ entities: [], migrations: [] });
  const cut = () => endBackends(database.source, `a.application_name = 'kit-spec'`);

  /** What the service printed, and a promise that something was. */
  let printed: string[];
  let told: Promise<void>;
  let stdout: jest.SpiedFunction<typeof process.stdout.write>;

  beforeEach(() => {
    printed = [];
    stdout = jest.spyOn(process.stdout, 'write');
    told = new Promise((resolve) => {
      stdout.mockImplementation((text) => {
        printed.push(String(text));
        resolve();
        return true;
      });
    });
  });
  afterEach(() => stdout.mockRestore());

  function open() {
    const { hostname, port, username, password, pathname } = new URL(database.url);
    const table = {
      host: hostname,
      port: Number(port),
      user: username,
      password,
      database: pathname.slice(1),
    };
    return openDatastore(new ConfigSection('datastore.', table), 'kit-spec');
  }

  it('fails the transaction that is between two statements, and asks on another connection', async () => {
    const datastore = open();
    const failing = datastore.transaction(async (query) => {
      await query('SELECT 1');
      await cut();
      await told;
      await query('SELECT 2');
    });
    await expect(failing).rejects.toThrow('not queryable');
    await expect(datastore.query('SELECT 3 AS three')).resolves.toEqual([{ three: 3 }]);
    await cut();
  });

  it('says once that an idle one was cut', async () => {
    const datastore = open();
    await datastore.query('SELECT 1');
    await cut();
    await told;
    await expect(datastore.query('SELECT 2 AS two')).resolves.toEqual([{ two: 2 }]);
    expect(printed).toEqual(['ERROR:r2d2: terminating connection due to administrator command\n']);
    await cut();
  });
});
