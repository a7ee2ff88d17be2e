import pg from 'pg';
import { endBackends, holdsAdvisoryLock } from './end-backends.js';
import { prepareTestDatabase } from './prepare-test-database.js';

describe('ending backends', () => {
  const mine = prepareTestDatabase({ entities: [], migrations: [] });
  const theirs = prepareTestDatabase({ entities: [], migrations: [] });

  /** A connection of its own that holds a lock until it is cut. */
  async function hold(url: string, classId: number): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, 1)', [classId]);
    return client;
  }

  async function held(source: typeof mine.source): Promise<number[]> {
    const rows = await source.query(
      `SELECT classid::int FROM pg_locks JOIN pg_database d ON d.oid = database
        WHERE locktype = 'advisory' AND datname = current_database() ORDER BY 1`,
    );
    return rows.map((row: { classid: number }) => row.classid);
  }

  it('leaves the locks of other databases and of other classes alone', async () => {
    await hold(mine.url, 1);
    await hold(mine.url, 2);
    const other = await hold(theirs.url, 1);
    await endBackends(mine.source, holdsAdvisoryLock(1));
    expect([await held(mine.source), await held(theirs.source)]).toEqual([[2], [1]]);
    await endBackends(mine.source, holdsAdvisoryLock());
    expect([await held(mine.source), await held(theirs.source)]).toEqual([[], [1]]);
    await other.end();
  });
});
