import { FakeClock, FakeContainers, FakeHost, FakeInjectionLedger, FakeNetwork } from '#testing';
import { FakeProcessTable } from './fakes/fake-process-table.js';
import { FakeShell } from './fakes/fake-shell.js';
import { FaultCatalogue } from './fault-catalogue.js';
import { InjectionService } from './injection.service.js';

const PRACTICE = 'practice0001';

describe('damage that has to be kept up', () => {
  let clock: FakeClock;
  let ledger: FakeInjectionLedger;
  let shell: FakeShell;
  let table: FakeProcessTable;
  /** How often the process has ended. */
  let ends: number;

  beforeEach(() => {
    clock = new FakeClock();
    ledger = new FakeInjectionLedger();
    table = new FakeProcessTable();
    ends = 0;
    table.add({ pid: 100 });
    // Its supervisor brings it back at once.
    table.onEnd = () => table.add({ pid: 100 + ++ends });
    shell = new FakeShell().addNode('worker', (command) =>
      command[0] === 'printenv' ? { stdout: '5\n' } : table.run(command),
    );
  });

  const newServer = (): InjectionService => {
    const ground = {
      shell,
      containers: new FakeContainers(),
      network: new FakeNetwork(),
      host: new FakeHost(),
    };
    return new InjectionService(new FaultCatalogue(), ledger, ground, clock);
  };
  const applyOn = (server: InjectionService) =>
    server.apply({
      practiceId: PRACTICE,
      sandboxId: 'sandbox00001',
      name: 'damage',
      fault: 'process.crash-loop',
      parameters: { node: 'worker', process: { pattern: 'worker' }, every: '30s' },
      plannedFor: clock.now(),
    });

  it('is done again in every turn, at the tempo of the node', async () => {
    await applyOn(newServer());
    await clock.advance(18_500);
    expect(ends).toBe(4);
  });

  it('is not done again after it was undone', async () => {
    const server = newServer();
    await applyOn(server);
    await clock.advance(6_500);
    expect((await server.revertAll(PRACTICE)).failed).toEqual([]);
    await clock.advance(60_000);
    expect(ends).toBe(2);
    expect(table.processes).toHaveLength(1);
  });

  it('ends by itself when another server has undone it', async () => {
    await applyOn(newServer());
    await newServer().revertAll(PRACTICE);
    await clock.advance(60_000);
    expect(ends).toBe(1);
  });

  it('is kept up by the server that takes the practice over', async () => {
    const { id } = await applyOn(newServer());
    // The first server is dead: what it keeps up finds a row that is not its own any more.
    await ledger.move({ id, from: ['active'], to: 'reverting' });
    await clock.advance(6_500);
    expect(ends).toBe(1);
    await ledger.move({ id, from: ['reverting'], to: 'active' });
    await newServer().resume(PRACTICE);
    await clock.advance(12_500);
    expect(ends).toBe(3);
  });

  it('goes on after a turn in which the node did not answer', async () => {
    await applyOn(newServer());
    shell.beforeEach = () => {
      throw new Error('no answer');
    };
    await clock.advance(6_500);
    shell.beforeEach = () => undefined;
    await clock.advance(6_000);
    expect(ends).toBe(2);
  });
});
