import { FakeLogins } from '../fakes/fake-logins.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const parameters = { node: 'origins', user: 'hab', command: ['sleep', '4711'] };

describe('process.start', () => {
  let harness: FaultHarness;
  let logins: FakeLogins;

  beforeEach(() => {
    harness = new FaultHarness();
    logins = new FakeLogins();
    harness.shell.addNode('origins', logins.run);
    logins.table.add({ pid: 12, args: 'sleep 4711', user: 'hab' });
  });

  const request = (change: object = {}) => harness.request('process.start', { ...parameters, ...change });
  const pids = () => logins.table.processes.map(({ pid }) => pid);

  it('starts the process, and ends that one and no other that looks like it', async () => {
    await harness.injections.apply(request());
    expect(pids()).toEqual([12, 700]);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(pids()).toEqual([12]);
  });

  it('ends what the process has started, too', async () => {
    const { before } = await harness.injections.apply(request());
    logins.table.add({ pid: 733, args: 'child' });
    logins.sessions.set(733, (before as { session: number }).session);
    await harness.injections.revertAll(PRACTICE);
    expect(pids()).toEqual([12]);
  });

  it('reverts twice, also when somebody has ended the process before', async () => {
    const { id } = await harness.injections.apply(request());
    logins.table.processes.splice(1);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    await harness.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });

  it('ends by force what does not end when asked', async () => {
    logins.stubborn = true;
    await harness.injections.apply(request());
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(pids()).toEqual([12]);
  });

  it('is undone by the next server when this one was killed midway', async () => {
    const { id } = await harness.injections.apply(request());
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    await harness.newServer().recover(async () => false);
    expect(pids()).toEqual([12]);
  });

  it('says so when the process ends at once', async () => {
    logins.failing = true;
    await expect(harness.injections.apply(request())).rejects.toMatchObject({ code: 'fault.apply-failed' });
  });

  it('refuses when there is no such program', async () => {
    const absent = request({ command: ['originsrv'] });
    await expect(harness.injections.apply(absent)).rejects.toMatchObject({ code: 'fault.no-target' });
  });

  it.each([
    ['an empty command', { command: [] }],
    ['a program that could be an option', { command: ['-c', 'x'] }],
    ['an account that is none', { user: 'hab root' }],
  ])('refuses %s', async (_case, change) => {
    await expect(harness.injections.apply(request(change))).rejects.toMatchObject({
      code: 'fault.invalid-parameters',
    });
  });

  it('says in a dry run what it would start', () => {
    expect(harness.injections.dryRun('process.start', parameters)).toMatchObject({
      steps: ['as hab: sleep 4711', 'leave it running'],
      targets: ['origins'],
    });
    expect(pids()).toEqual([12]);
  });
});
