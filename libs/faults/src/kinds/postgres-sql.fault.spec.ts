import { FakeSupervisor } from '../fakes/fake-supervisor.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';
import type { ShellRequest, ShellResult } from '../node-shell.port.js';

const parameters = {
  node: 'datastore',
  database: 'builder_jobsrv',
  apply: "UPDATE groups SET group_state = 'Dispatching' WHERE id = 7",
  revert: "UPDATE groups SET group_state = :'before' WHERE id = 7",
  check: "SELECT group_state = 'Dispatching' FROM groups WHERE id = 7",
  remember: 'SELECT group_state FROM groups WHERE id = 7',
};

/** A database that knows one row, and of SQL only what stands above. */
class FakeRow {
  state = "Complete, it's said";
  up = true;
  error = '';
  readonly commands: string[] = [];

  readonly run = (command: string[], { stdin = '' }: ShellRequest): Partial<ShellResult> => {
    this.commands.push(command.join(' '));
    if (!this.up) return { exitStatus: 2, stderr: 'could not connect to server' };
    if (stdin.includes('read_only')) return { stdout: `${this.answer(stdin)}\n` };
    if (this.error) return { exitStatus: 3, stderr: this.error };
    if (stdin.includes(parameters.apply)) this.state = 'Dispatching';
    else if (stdin.includes('SELECT coalesce((SELECT') && this.state === 'Dispatching')
      this.state = /\\set before '((?:[^']|'')*)'/.exec(stdin)?.[1]?.replaceAll("''", "'") ?? '';
    return {};
  };

  private answer(stdin: string): string {
    if (stdin.includes(parameters.check)) return this.state === 'Dispatching' ? 't' : 'f';
    return stdin.includes(parameters.remember) ? this.state : '';
  }
}

describe('postgres.sql', () => {
  let harness: FaultHarness;
  let row: FakeRow;
  beforeEach(() => {
    harness = new FaultHarness();
    row = new FakeRow();
    harness.shell.addNode('datastore', row.run);
  });
  const request = (change: object = {}) => harness.request('postgres.sql', { ...parameters, ...change });

  it('changes the row, and gives back what it remembered', async () => {
    await harness.injections.apply(request());
    expect(row.state).toBe('Dispatching');
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(row.state).toBe("Complete, it's said");
  });

  it('leaves alone what responders have made of the row, and reverts twice', async () => {
    const { id } = await harness.injections.apply(request());
    row.state = 'Canceled';
    await harness.injections.revertAll(PRACTICE);
    await harness.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(row.state).toBe('Canceled');
  });

  it('shows its SQL on no command line', async () => {
    await harness.injections.apply(request());
    expect(row.commands.join('\n')).not.toMatch(/UPDATE|SELECT|groups/);
  });

  it('refuses a database that is in this state already, and one that does not answer', async () => {
    row.state = 'Dispatching';
    await expect(harness.injections.apply(request())).rejects.toMatchObject({ code: 'fault.no-target' });
    row.up = false;
    await expect(harness.injections.apply(request())).rejects.toMatchObject({ code: 'fault.no-target' });
  });

  it('tells what PostgreSQL says of SQL that fails', async () => {
    row.error = 'ERROR:  relation "groups" does not exist';
    await expect(harness.injections.apply(request())).rejects.toThrow('relation "groups" does not exist');
  });

  it('calls an inverse that does not end the damage a failure', async () => {
    await harness.injections.apply(request());
    row.error = 'ERROR:  canceling statement due to lock timeout';
    const report = await harness.injections.revertAll(PRACTICE);
    expect(report.failed.map(({ error }) => error.code)).toEqual(['fault.revert-failed']);
  });

  it('is undone by the next server when this one was killed midway', async () => {
    const { id } = await harness.injections.apply(request());
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    await harness.newServer().recover(async () => false);
    expect(row.state).toBe("Complete, it's said");
  });

  it('restarts, after the inverse, the service that has taken the damage in', async () => {
    const supervisor = new FakeSupervisor('core/builder-jobsrv');
    const seen: string[] = [];
    harness.shell.addNode('jobsrv', (command) => {
      if (command[2] === 'start') seen.push(row.state);
      return supervisor.run(command);
    });
    await harness.injections.apply(request({ restart: { node: 'jobsrv', service: 'core/builder-jobsrv' } }));
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(seen).toEqual(["Complete, it's said"]);
    expect(supervisor.state).toBe('up');
  });

  it.each([
    ['a command of psql', { apply: '\\! rm -rf /' }],
    ['a transaction that ends itself', { apply: 'DELETE FROM groups; COMMIT; SELECT 1' }],
    ['no inverse', { revert: '' }],
    ['SQL in the name of a database', { database: "x' OR '1'='1" }],
  ])('refuses %s', async (_case, change) => {
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.invalid-parameters',
    });
  });

  it('says in a dry run what it would do, and does not do it', () => {
    expect(harness.injections.dryRun('postgres.sql', parameters)).toEqual({
      summary: 'In builder_jobsrv on datastore, data is changed',
      steps: [`psql as hab on datastore: ${parameters.apply}`],
      targets: ['datastore'],
    });
    expect(row.commands).toEqual([]);
  });
});
