import { FakeProcessTable } from '../fakes/fake-process-table.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const parameters = { node: 'sessions', process: { pidFile: '/run/worker.pid' }, signal: 'STOP' };

describe('process.signal', () => {
  let harness: FaultHarness;
  let table: FakeProcessTable;
  beforeEach(() => {
    harness = new FaultHarness();
    table = new FakeProcessTable();
    table.add({ pid: 118, args: 'builder-sessionsrv' });
    table.pidFiles.set('/run/worker.pid', 118);
    harness.shell.addNode('sessions', table.run);
  });
  const request = (change: object = {}) => harness.request('process.signal', { ...parameters, ...change });
  const state = () => table.processes[0]?.state;

  it.each([
    ['its pid file', { pidFile: '/run/worker.pid' }],
    ['a pattern', { pattern: 'sessionsrv$' }],
  ])('freezes the process found by %s, and lets it go on', async (_case, process) => {
    await harness.injections.apply(request({ process }));
    expect(state()).toBe('T');
    await harness.injections.revertAll(PRACTICE);
    expect(state()).toBe('S');
  });

  it('reverts twice without harm, also when somebody let the process go on before', async () => {
    const { id } = await harness.injections.apply(request());
    if (table.processes[0]) table.processes[0].state = 'S';
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    await harness.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(state()).toBe('S');
  });

  it('never touches another process that has got the same number', async () => {
    await harness.injections.apply(request());
    table.processes.length = 0;
    table.add({ pid: 118, startTime: 9999, state: 'T' });
    await harness.injections.revertAll(PRACTICE);
    expect(state()).toBe('T');
  });

  it('looks again when the process was replaced between looking and acting', async () => {
    const { id } = await harness.injections.prepare(request());
    table.processes.length = 0;
    table.add({ pid: 240 });
    table.pidFiles.set('/run/worker.pid', 240);
    await harness.injections.begin(id);
    expect(state()).toBe('T');
    expect((await harness.rows())[0]?.before).toEqual({ processes: [{ pid: 240, startTime: '2400' }] });
  });

  it('waits until a process that it ended is back', async () => {
    await harness.injections.apply(request({ signal: 'KILL' }));
    expect(table.processes).toEqual([]);
    let looks = 0;
    harness.shell.beforeEach = () => {
      if (++looks === 3) table.add({ pid: 119, args: 'builder-sessionsrv' });
      if (looks === 3) table.pidFiles.set('/run/worker.pid', 119);
    };
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(looks).toBe(3);
  });

  it('says so when a process that it ended does not come back', async () => {
    await harness.injections.apply(request({ signal: 'TERM' }));
    const { failed } = await harness.injections.revertAll(PRACTICE);
    expect(failed.map(({ error }) => error.code)).toEqual(['fault.revert-failed']);
    expect(harness.eventTypes().at(-1)).toBe('fault.revertFailed');
    expect((await harness.rows())[0]?.state).toBe('failed');
  });

  it('does not wait for it where other damage keeps it from starting', async () => {
    await harness.injections.apply(request({ signal: 'KILL', awaitReturn: false }));
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(table.processes).toEqual([]);
  });

  it('undoes itself when it is stopped midway', async () => {
    const stop = new AbortController();
    harness.shell.beforeEach = (command) => {
      if (command.includes('STOP')) stop.abort(new Error('stop'));
    };
    await expect(harness.injections.apply(request(), { signal: stop.signal })).rejects.toThrow('stop');
    expect(state()).toBe('S');
  });

  it('is undone by the next server when this one was killed midway', async () => {
    const { id } = await harness.injections.apply(request());
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    await harness.newServer().recover(async () => false);
    expect(state()).toBe('S');
  });

  it('refuses when no process matches, or far too many do', async () => {
    const none = request({ process: { pattern: 'absent' } });
    await expect(harness.injections.apply(none)).rejects.toMatchObject({ code: 'fault.no-target' });
    for (let pid = 1000; pid < 1070; pid++) table.add({ pid, args: 'sleep' });
    const many = request({ process: { pattern: 'sleep' } });
    await expect(harness.injections.apply(many)).rejects.toThrow('narrower');
  });

  it.each([
    ['another signal', { signal: 'USR1' }],
    ['a pattern that matches nearly everything', { process: { pattern: '.' } }],
    ['both ways to name a process', { process: { pidFile: '/a', pattern: 'worker' } }],
    ['a node that could be an option', { node: '-x' }],
  ])('refuses %s', async (_case, change) => {
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.invalid-parameters',
    });
  });

  it('says in a dry run what it would do, and does not do it', () => {
    expect(harness.injections.dryRun('process.signal', parameters)).toMatchObject({
      summary: 'On sessions, the process of /run/worker.pid is frozen',
      targets: ['sessions'],
    });
    expect(state()).toBe('S');
  });
});
