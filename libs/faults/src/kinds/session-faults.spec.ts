import { FakeDatabase } from '../fakes/fake-database.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const place = { node: 'datastore', from: 'datastore', database: 'builder_jobsrv' };

describe.each([
  ['postgres.advisory-lock', { key: 5150 }, 'idle in transaction', 'SELECT pg_advisory_xact_lock(5150);'],
  [
    'postgres.idle-in-transaction',
    { statement: "UPDATE shard_0.jobs SET worker = 'x'" },
    'idle in transaction',
    "UPDATE shard_0.jobs SET worker = 'x';",
  ],
  ['postgres.long-query', { statement: 'SELECT pg_sleep(9000)' }, 'active', 'SELECT pg_sleep(9000);'],
])('%s', (fault, particular, state, query) => {
  let harness: FaultHarness;
  let database: FakeDatabase;
  beforeEach(() => {
    harness = new FaultHarness();
    database = new FakeDatabase();
    harness.shell.addNode('datastore', database.run);
  });
  const request = () => harness.request(fault, { ...place, ...particular });

  it('leaves one psql open in the middle of it, and ends it when it is reverted', async () => {
    await harness.injections.apply(request());
    expect(database.table.processes.map(({ args }) => args)).toEqual(['psql -U hab -d builder_jobsrv']);
    expect(database.backends).toMatchObject([{ state, query }]);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect([database.table.processes, database.backends]).toEqual([[], []]);
  });

  it('ends also a session that a server had on its way when it died', async () => {
    database.busy = true;
    database.isLate = true;
    await expect(harness.injections.apply(request())).rejects.toThrow('did not get that far');
    expect([database.table.processes, database.backends]).toEqual([[], []]);
  });

  it('gives up, and cleans up, when the statement does not come through', async () => {
    database.busy = true;
    await expect(harness.injections.apply(request())).rejects.toThrow('did not get that far');
    expect([database.table.processes, database.backends]).toEqual([[], []]);
  });

  it('finds no target when no database answers', async () => {
    database.up = false;
    await expect(harness.injections.apply(request())).rejects.toMatchObject({ code: 'fault.no-target' });
  });
});

describe('the statement of a forgotten session', () => {
  it.each(['UPDATE a SET b = 1; COMMIT', '\\! reboot', 'UPDATE\na'])(
    'is refused when it is %j',
    async (it) => {
      const harness = new FaultHarness();
      const request = harness.request('postgres.idle-in-transaction', { ...place, statement: it });
      await expect(harness.injections.apply(request)).rejects.toMatchObject({
        code: 'fault.invalid-parameters',
      });
    },
  );
});
