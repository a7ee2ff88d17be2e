import { FakeHabHost } from '../fakes/fake-hab-host.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const GOOD = 'core/router/5988/20171027084253';
const BAD = 'core/router/5991/20260302100000';
const parameters = {
  nodes: ['router'],
  package: 'core/router',
  defect: { file: 'default.toml', find: '^port = .*', replace: 'port = 70000' },
};

describe('release.promote', () => {
  let harness: FaultHarness;
  let host: FakeHabHost;

  beforeEach(() => {
    harness = new FaultHarness();
    host = new FakeHabHost();
    harness.shell.addNode('router', host.run);
  });

  const apply = (change: object = {}) =>
    harness.injections.apply(harness.request('release.promote', { ...parameters, ...change }));
  const revert = async () => (await harness.injections.revertAll(PRACTICE)).failed;

  it('promotes a release with the defect, of the version after the one that runs', async () => {
    await apply();
    expect(host.depot.get(BAD)).toEqual(['unstable', 'stable']);
    expect(host.published).toBe('port = 70000\nlisten = "0.0.0.0"\n');
  });

  it('takes it out of its channels, and the node goes back and follows its channel again', async () => {
    await apply();
    host.follow();
    expect(host.running).toBe(BAD);
    expect(await revert()).toEqual([]);
    expect([host.running, host.spec, host.depot.get(BAD)]).toEqual([GOOD, 'channel = "stable"\n', []]);
    expect(host.removed).toContain(`/hab/pkgs/${BAD}`);
  });

  it('leaves a node alone that has not taken the release yet', async () => {
    await apply();
    let pinned = false;
    harness.shell.beforeEach = (command) => {
      pinned ||= command.includes('load');
    };
    expect(await revert()).toEqual([]);
    expect(pinned).toBe(false);
  });

  it('gets a node back whose release keeps the depot from answering', async () => {
    await apply();
    host.follow();
    host.breaksDepot = BAD;
    expect(await revert()).toEqual([]);
    expect([host.running, host.depot.get(BAD)]).toEqual([GOOD, []]);
  });

  it('has nothing to demote when it was stopped before the upload', async () => {
    const { id } = await harness.injections.prepare(harness.request('release.promote', parameters));
    await harness.ledger.move({ id, from: ['planned'], to: 'applying' });
    expect((await harness.newServer().recover(async () => false)).failed).toEqual([]);
    expect(host.depot.size).toBe(1);
  });

  it('says so when the depot does not come back', async () => {
    await apply();
    host.breaksDepot = GOOD;
    expect((await revert()).map(({ error }) => error.code)).toEqual(['fault.revert-failed']);
  });

  it.each([
    ['nothing to break', { defect: { ...parameters.defect, find: 'no such line' } }],
    ['no such file', { defect: { ...parameters.defect, file: 'hooks/none' } }],
    ['a package that runs elsewhere', { package: 'core/jobsrv' }],
  ])('refuses when there is %s', async (_case, change) => {
    await expect(apply(change)).rejects.toMatchObject({ code: 'fault.no-target' });
  });

  it('says in a dry run what it would promote', () => {
    expect(harness.injections.dryRun('release.promote', parameters).targets).toEqual(['router']);
    expect(host.depot.size).toBe(1);
  });
});
