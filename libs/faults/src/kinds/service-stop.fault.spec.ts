import { FakeSupervisor } from '../fakes/fake-supervisor.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const SERVICE = 'core/builder-router';
const parameters = { node: 'router', service: SERVICE };

describe.each(['service.stop', 'service.restart'])('%s', (fault) => {
  let harness: FaultHarness;
  let supervisor: FakeSupervisor;

  beforeEach(() => {
    harness = new FaultHarness();
    supervisor = new FakeSupervisor(SERVICE);
    harness.shell.addNode('router', supervisor.run);
  });

  const apply = (change: object = {}) =>
    harness.injections.apply(harness.request(fault, { ...parameters, ...change }));

  it('says in a dry run what it would tell the supervisor', () => {
    const plan = harness.injections.dryRun(fault, parameters);
    expect(plan.steps[0]).toBe('hab sup stop core/builder-router');
    expect(plan.targets).toEqual(['router']);
    expect(supervisor.state).toBe('up');
  });

  it('is undone by the next server when this one was killed midway', async () => {
    const { id } = await apply();
    supervisor.state = 'down';
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    await harness.newServer().recover(async () => false);
    expect(supervisor.state).toBe('up');
  });

  it('starts the supervisor, too, when somebody has stopped that', async () => {
    await apply();
    supervisor.state = 'down';
    supervisor.runs = false;
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect([supervisor.runs, supervisor.state]).toEqual([true, 'up']);
  });

  it('says so when the service cannot be started again', async () => {
    await apply();
    Object.assign(supervisor, { state: 'down', deaf: true });
    const { failed } = await harness.injections.revertAll(PRACTICE);
    expect(failed.map(({ error }) => error.code)).toEqual(['fault.revert-failed']);
  });

  it.each([
    ['the supervisor does not know the service', { service: 'core/redis' }],
    ['a unit is meant that there is not', { by: 'systemctl', service: 'sentinel' }],
  ])('refuses when %s', async (_case, change) => {
    await expect(apply(change)).rejects.toMatchObject({ code: 'fault.no-target' });
  });

  it('refuses when the service does not run', async () => {
    supervisor.state = 'down';
    await expect(apply()).rejects.toMatchObject({ code: 'fault.no-target' });
  });

  it.each([
    ['an option for a service', { service: '--all' }],
    ['another tool', { by: 'sh' }],
  ])('refuses %s', async (_case, change) => {
    await expect(apply(change)).rejects.toMatchObject({ code: 'fault.invalid-parameters' });
  });
});

describe('stopping and restarting', () => {
  it('leaves the service down until it is undone, and starts it once', async () => {
    const harness = new FaultHarness();
    const supervisor = new FakeSupervisor(SERVICE);
    harness.shell.addNode('router', supervisor.run);
    await harness.injections.apply(harness.request('service.stop', parameters));
    expect(supervisor.state).toBe('down');
    await harness.injections.revertAll(PRACTICE);
    await harness.injections.revertAll(PRACTICE);
    expect([supervisor.state, supervisor.starts]).toEqual(['up', 1]);
  });

  it('restarts the service at once, by systemctl where hab has no say', async () => {
    const harness = new FaultHarness();
    const supervisor = new FakeSupervisor('sentinel');
    harness.shell.addNode('bots', supervisor.run);
    const request = harness.request('service.restart', {
      node: 'bots',
      service: 'sentinel',
      by: 'systemctl',
    });
    await harness.injections.apply(request);
    expect([supervisor.state, supervisor.starts]).toEqual(['up', 1]);
  });
});
