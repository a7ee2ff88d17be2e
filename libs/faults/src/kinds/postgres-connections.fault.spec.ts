import { FakeProcessTable } from '../fakes/fake-process-table.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';
import type { ShellRequest, ShellResult } from '../node-shell.port.js';

const parameters = {
  node: 'datastore',
  database: 'builder_originsrv',
  program: 'usage-report',
  count: 97,
};

/** A server that allows a hundred connections, and whose clients are gone with their process. */
class FakeServer {
  readonly table = new FakeProcessTable();
  up = true;
  /** How many of the connections that a program wants it gets. */
  granted = 1;
  readonly commands: string[] = [];
  private held = 0;

  constructor() {
    this.table.onEnd = () => {
      this.held = 0;
    };
  }

  readonly run = (command: string[], { stdin = '' }: ShellRequest): Partial<ShellResult> | undefined => {
    this.commands.push(command.join(' '));
    if (command[0] === 'psql') {
      if (!this.up) return { exitStatus: 2, stderr: 'could not connect to server' };
      return { stdout: stdin.startsWith('SHOW') ? '100\n' : `${this.held}\n` };
    }
    if (!command[2]?.includes('setsid -f node')) return this.table.run(command);
    const [program = '', , , count] = command.slice(4);
    this.table.add({ pid: 700, args: program, user: 'hab' });
    this.held = Math.floor(Number(count) * this.granted);
    return {};
  };
}

describe('postgres.connections', () => {
  let harness: FaultHarness;
  let server: FakeServer;
  beforeEach(() => {
    harness = new FaultHarness();
    server = new FakeServer();
    harness.shell.addNode('datastore', server.run);
  });
  const request = (change: object = {}) =>
    harness.request('postgres.connections', { ...parameters, ...change });

  it('leaves one program that holds them all, and ends it when it is reverted', async () => {
    await harness.injections.apply(request());
    expect(server.table.processes.map(({ args }) => args)).toEqual(['usage-report']);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(server.table.processes).toEqual([]);
  });

  it('spares a program of the same name that ran before', async () => {
    server.table.add({ pid: 41, args: 'usage-report', user: 'hab' });
    await harness.injections.apply(request());
    server.table.onEnd = () => undefined;
    await harness.injections.revertAll(PRACTICE);
    expect(server.table.processes.map(({ pid }) => pid)).toEqual([41]);
  });

  it('shows on no command line what the program does', async () => {
    await harness.injections.apply(request());
    expect(server.commands.join('\n')).not.toMatch(/terminate|pg_stat/);
  });

  it('gives up, and cleans up, when the server does not grant them all', async () => {
    server.granted = 0.5;
    await expect(harness.injections.apply(request())).rejects.toThrow('did not get all its connections');
    expect(server.table.processes).toEqual([]);
  });

  it('is reverted although the server is down', async () => {
    await harness.injections.apply(request());
    server.up = false;
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });

  it.each([
    ['more than the server allows', { count: 100 }],
    ['a server that does not answer', {}],
  ])('finds no target in %s', async (_case, change) => {
    server.up = 'count' in change;
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.no-target',
    });
  });

  it.each([
    ['a name that could be taken for SQL', { program: "x' OR '1" }],
    ['no connection at all', { count: 0 }],
  ])('refuses %s', async (_case, change) => {
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.invalid-parameters',
    });
  });
});
