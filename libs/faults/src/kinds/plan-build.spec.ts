import { FakeBuildService } from '../fakes/fake-build-service.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const place = { node: 'bots', package: 'core/helm', datastore: 'database' };

describe.each([
  ['build.long', { ...place, lasts: '20m' }, 'compile 2400'],
  ['build.hog', { ...place, megabytes: 270 }, 'for unit in {1..30}; do\n    (object'],
  [
    'build.hog',
    { ...place, megabytes: 270, grows: '3m' },
    'for unit in {1..30}; do\n    compile 12\n    (object',
  ],
])('%s', (fault, parameters, steps) => {
  let harness: FaultHarness;
  let service: FakeBuildService;

  beforeEach(() => {
    harness = new FaultHarness();
    service = new FakeBuildService();
    harness.shell.addNode('bots', service.maintainer).addNode('database', service.database);
  });

  const apply = (change: object = {}) =>
    harness.injections.apply(harness.request(fault, { ...parameters, ...change }));
  const revert = async () => (await harness.injections.revertAll(PRACTICE)).failed;

  it('changes the plan and asks for a build of it', async () => {
    await apply();
    expect(service.plan).toMatch(/^pkg_name=helm\n\ndo_build\(\) \{/);
    expect(service.plan).toContain(steps);
    expect(service.groups).toEqual(['7', '8']);
  });

  it('puts the plan back, and cancels its own build and no older one, also twice', async () => {
    const { id } = await apply();
    expect(await revert()).toEqual([]);
    await harness.ledger.move({ id, from: ['reverted'], to: 'active' });
    expect(await revert()).toEqual([]);
    expect([service.plan, service.groups]).toEqual(['pkg_name=helm\n', ['7']]);
  });

  it('is undone by the next server when this one was killed midway', async () => {
    const { id } = await apply();
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    await harness.newServer().recover(async () => false);
    expect([service.plan, service.groups]).toEqual(['pkg_name=helm\n', ['7']]);
  });

  it('puts the plan back when no build could be asked for', async () => {
    service.failsToBuild = true;
    await expect(apply()).rejects.toMatchObject({ code: 'fault.apply-failed' });
    expect(service.plan).toBe('pkg_name=helm\n');
  });

  it('refuses when there is no such plan', async () => {
    service.plan = undefined;
    await expect(apply()).rejects.toMatchObject({ code: 'fault.no-target' });
  });

  it.each([
    ['a project that could be SQL', { package: "core/x'; DROP" }],
    ['an address that is no code host', { codeHost: 'file:///etc/passwd' }],
  ])('refuses %s', async (_case, change) => {
    await expect(apply(change)).rejects.toMatchObject({ code: 'fault.invalid-parameters' });
  });

  it('says in a dry run whose plan it would change', () => {
    const plan = harness.injections.dryRun(fault, parameters);
    expect(plan.steps[0]).toBe('change the plan of core/helm at http://github.example:8080');
    expect(service.groups).toEqual(['7']);
  });
});

describe('package.upload', () => {
  it('uploads a new release with the dependencies of the latest, and cancels what that has queued', async () => {
    const harness = new FaultHarness();
    const service = new FakeBuildService();
    harness.shell.addNode('bots', service.maintainer).addNode('database', service.database);
    await harness.injections.apply(harness.request('package.upload', place));
    expect(service.uploads).toEqual(['core/helm/2.7/20260302100000: core/gcc/1/2\n']);
    expect(service.groups).toEqual(['7', '8']);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(service.groups).toEqual(['7']);
  });
});
