import { FakeDatabase } from '../fakes/fake-database.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const parameters = {
  node: 'datastore',
  from: 'datastore',
  database: 'builder_originsrv',
  table: 'shard_30.origin_packages',
};

describe('postgres.lock', () => {
  let harness: FaultHarness;
  let database: FakeDatabase;
  beforeEach(() => {
    harness = new FaultHarness();
    database = new FakeDatabase();
    harness.shell.addNode('datastore', database.run);
  });
  const request = (change: object = {}) => harness.request('postgres.lock', { ...parameters, ...change });
  const sessions = () => database.table.processes.map(({ args }) => args);

  it('leaves one psql open that holds the lock, and ends both when it is reverted', async () => {
    await harness.injections.apply(request());
    expect(sessions()).toEqual(['psql -U hab -d builder_originsrv']);
    expect(database.backends).toHaveLength(1);
    await harness.injections.revertAll(PRACTICE);
    expect(sessions()).toEqual([]);
    expect(database.backends).toEqual([]);
  });

  it('names the server when psql runs on another node', async () => {
    const remote = new FakeDatabase();
    harness.shell.addNode('jump', remote.run);
    const query = 'LOCK TABLE shard_30.origin_packages IN ACCESS EXCLUSIVE MODE;';
    database.backends.push({ client: remote.table.add({ pid: 1 }), query, state: 'idle in transaction' });
    await harness.injections.apply(request({ from: 'jump' }));
    expect(remote.table.processes.at(-1)?.args).toBe('psql -h datastore -U hab -d builder_originsrv');
  });

  it('shows what was typed on no command line', async () => {
    const commands: string[] = [];
    harness.shell.beforeEach = (command) => void commands.push(command.join(' '));
    await harness.injections.apply(request());
    expect(commands.join('\n')).not.toMatch(/LOCK|BEGIN|origin_packages/);
  });

  it('spares a psql that was open before, and those that belong to a terminal', async () => {
    const person = { args: 'psql -U hab -d builder_originsrv', user: 'hab' };
    database.table.add({ pid: 41, ...person });
    await harness.injections.apply(request());
    database.table.add({ pid: 900, ...person, terminal: 34816 });
    await harness.injections.revertAll(PRACTICE);
    expect(database.table.processes.map(({ pid }) => pid)).toEqual([41, 900]);
  });

  it('reverts twice, and after responders have ended the session themselves', async () => {
    const { id } = await harness.injections.apply(request());
    database.table.end(database.table.processes[0] as never);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    await harness.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });

  it('is reverted although the server is down, once its client is gone', async () => {
    await harness.injections.apply(request());
    database.up = false;
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(sessions()).toEqual([]);
  });

  it('gives up, and cleans up, when the lock is not granted in time', async () => {
    database.busy = true;
    await expect(harness.injections.apply(request())).rejects.toThrow('did not get that far');
    expect(sessions()).toEqual([]);
    expect(database.backends).toEqual([]);
  });

  it('cleans up when it is stopped while it waits', async () => {
    database.busy = true;
    const stop = new AbortController();
    harness.shell.beforeEach = () => {
      if (database.backends.length > 0) stop.abort(new Error('stop'));
    };
    await expect(harness.injections.apply(request(), { signal: stop.signal })).rejects.toThrow('stop');
    expect(database.backends).toEqual([]);
  });

  it('is undone by the next server when this one was killed midway', async () => {
    const { id } = await harness.injections.apply(request());
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    await harness.newServer().recover(async () => false);
    expect(database.backends).toEqual([]);
  });

  it('refuses a table that does not exist, and a server that does not answer', async () => {
    database.tables = [];
    await expect(harness.injections.apply(request())).rejects.toThrow('no table shard_30.origin_packages');
    database.up = false;
    await expect(harness.injections.apply(request())).rejects.toMatchObject({ code: 'fault.no-target' });
    expect(sessions()).toEqual([]);
  });

  it.each([
    ['SQL in the name of a table', { table: "x'; DROP TABLE y; --" }],
    ['SQL in the name of a database', { database: "x' OR '1'='1" }],
    ['an unknown mode', { mode: 'ROW SHARE' }],
    ['a user that is an option', { user: '-c' }],
  ])('refuses %s', async (_case, change) => {
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.invalid-parameters',
    });
  });

  it('says in a dry run what it would do, and does not do it', () => {
    expect(harness.injections.dryRun('postgres.lock', parameters)).toEqual({
      summary:
        'shard_30.origin_packages in builder_originsrv on datastore is locked by a session that was left open on datastore',
      steps: [
        'psql as hab on datastore: BEGIN; LOCK TABLE shard_30.origin_packages IN ACCESS EXCLUSIVE MODE;',
        'leave it open',
      ],
      targets: ['datastore'],
    });
    expect(sessions()).toEqual([]);
  });
});
