import { FakeFileTree } from '../fakes/fake-file-tree.js';
import { FakeSupervisor } from '../fakes/fake-supervisor.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const SERVICE = 'core/builder-datastore';
const parameters = { node: 'datastore', path: '/srv/data', mode: '0755' };

describe('file.mode', () => {
  let harness: FaultHarness;
  let tree: FakeFileTree;
  let supervisor: FakeSupervisor;
  let told: string[];

  beforeEach(() => {
    harness = new FaultHarness();
    tree = new FakeFileTree({ '/srv/data': 'hab hab 700', '/srv/data/base': 'hab hab 700' });
    supervisor = new FakeSupervisor(SERVICE);
    told = [];
    harness.shell.addNode('datastore', (command, request) =>
      command[0] === 'hab' ? supervisor.run(command) : tree.run(command, request),
    );
    harness.shell.beforeEach = (command) => {
      told.push(...command.filter((word) => ['chmod', 'stop', 'start'].includes(word)));
    };
  });
  const request = (change: object = {}) => harness.request('file.mode', { ...parameters, ...change });

  it('changes one folder and not what is below, unless it is asked to', async () => {
    await harness.injections.apply(request());
    expect([tree.state('/srv/data'), tree.state('/srv/data/base')]).toEqual(['hab hab 0755', 'hab hab 700']);
  });

  it('gives mode and owner back, also when a responder has changed both', async () => {
    await harness.injections.apply(request());
    tree.files.set('/srv/data', { owner: 'root', group: 'root', mode: '777' });
    await harness.injections.revertAll(PRACTICE);
    expect(tree.state('/srv/data')).toBe('hab hab 700');
  });

  it('restarts the service that looks only when it starts, once the damage is done', async () => {
    await harness.injections.apply(request({ restart: SERVICE }));
    expect(told).toEqual(['chmod', 'stop', 'start']);
  });

  it('undoes the damage while that service is stopped, and brings it back', async () => {
    await harness.injections.apply(request({ restart: SERVICE }));
    told.length = 0;
    supervisor.state = 'down';
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(told).toEqual(['stop', 'chmod', 'start']);
    expect(supervisor.state).toBe('up');
  });

  it('finds no target when that service does not run', async () => {
    supervisor.state = 'down';
    await expect(harness.injections.apply(request({ restart: SERVICE }))).rejects.toMatchObject({
      code: 'fault.no-target',
    });
    expect(tree.state('/srv/data')).toBe('hab hab 700');
  });

  it('says in a dry run that the service is restarted, or killed', () => {
    const steps = (change: object) =>
      harness.injections.dryRun('file.mode', { ...parameters, ...change }).steps;
    expect(steps({ restart: SERVICE })).toContain(`restart ${SERVICE} on datastore`);
    expect(steps({ restart: SERVICE, abruptly: true })).toContain(`kill ${SERVICE} on datastore`);
  });
});
