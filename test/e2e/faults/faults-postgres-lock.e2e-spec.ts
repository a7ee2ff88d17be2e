import { jest } from '@jest/globals';
import { isBlocked, postgresLockCase, READ_TABLE } from './cases/postgres-lock.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { FaultBench, PRACTICE } from './fault-bench.js';
import { keepsFaultContract } from './fault-contract.js';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('postgres.lock on a real PostgreSQL', () => {
  keepsFaultContract(DatastoreContainer.start, [postgresLockCase]);
});

describe('the session that postgres.lock leaves open', () => {
  let node: DatastoreContainer;
  let bench: FaultBench;
  let request: ReturnType<FaultBench['request']>;

  beforeAll(async () => {
    node = await DatastoreContainer.start();
  });
  afterAll(() => node[Symbol.asyncDispose]());

  beforeEach(() => {
    bench = new FaultBench();
    request = bench.request(postgresLockCase.fault, postgresLockCase.parameters(node));
  });
  afterEach(() => bench.injections.revertAll(PRACTICE));

  it('looks like a session that a person forgot, and like nothing else', async () => {
    await bench.injections.apply(request);

    const [session] = (
      await node.sql(
        `SELECT application_name, state, query FROM pg_stat_activity WHERE state LIKE 'idle in%'`,
      )
    ).split('\n');
    expect(session).toBe(
      'psql|idle in transaction|LOCK TABLE shard_30.origin_packages IN ACCESS EXCLUSIVE MODE;',
    );
    const processes = await node.sh(
      'ps -u hab -o args= | grep -Ev "postgres:|defunct"; ps -e -o args= | grep -c "[L]OCK" || true',
    );
    expect(processes.trim().split('\n')).toEqual([
      expect.stringContaining('/bin/postgres -D'),
      expect.stringMatching(/psql -U hab -d builder_originsrv$/),
      '0',
    ]);
  });

  it('ends when the backend is terminated', async () => {
    await bench.injections.apply(request);
    await node.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'`,
    );
    expect(await isBlocked(node)).toBe(false);
  });

  it('ends when the forgotten psql is killed', async () => {
    await bench.injections.apply(request);
    await node.sh('pkill -u hab -x psql');
    await node.until(
      `psql -XAtqw -d builder_originsrv -c "SELECT count(*) FROM pg_stat_activity WHERE state ~ 'idle in'"`.replaceAll(
        "'",
        "'\\''",
      ),
      /^0$/,
      'hab',
    );
    expect(await isBlocked(node)).toBe(false);
  });

  it('can be reverted twice, and after somebody else ended it', async () => {
    const { id } = await bench.injections.apply(request);
    await node.sh('pkill -u hab -x psql');
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    await bench.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });

  it('is undone when the practice is stopped while it waits for the lock', async () => {
    await node.sh(
      `setsid -f psql -XAtqw -d builder_originsrv -c "BEGIN" -c "${READ_TABLE}" -c "SELECT pg_sleep(60)" -c "COMMIT" >/dev/null 2>&1`,
      'hab',
    );
    const stop = new AbortController();
    const applying = bench.injections.apply(request, { signal: stop.signal });
    await node.until(
      `psql -XAtqw -d builder_originsrv -c "SELECT count(*) FROM pg_locks WHERE NOT granted"`,
      /^1$/,
      'hab',
    );
    stop.abort();
    await expect(applying).rejects.toMatchObject({ code: 'fault.apply-failed' });
    expect(await bench.states()).toEqual(['reverted']);
    expect(await isBlocked(node)).toBe(false);
    await node.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'`,
    );
  });
});
