import { FakeLogins } from '../fakes/fake-logins.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const work = { node: 'api', user: 'ubuntu', command: ['sleep', '9'] };

describe('noise', () => {
  let harness: FaultHarness;
  let logins: FakeLogins;
  const commands: string[][] = [];

  beforeEach(() => {
    harness = new FaultHarness();
    logins = new FakeLogins();
    commands.length = 0;
    harness.shell.beforeEach = (command) => void commands.push(command);
    harness.shell.addNode('api', (command, request) => {
      if (command[0] === 'printenv') return { stdout: '5\n' };
      return command.join(' ').includes('logger') ? {} : logins.run(command, request);
    });
  });

  it('lets harmless work end by itself, sooner on a faster stack', async () => {
    await harness.injections.apply(harness.request('noise.load', { ...work, lasts: '2m' }));
    expect(logins.table.processes.map(({ args }) => args)).toEqual(['timeout 24.0s sleep 9']);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(logins.table.processes).toEqual([]);
  });

  it('gives the real output of a command to the logger of the node, and leaves nothing to undo', async () => {
    await harness.injections.apply(harness.request('noise.log', { ...work, tag: 'nightly' }));
    expect(commands.at(-1)?.slice(3)).toEqual(['sh', 'nightly', 'sleep', '9']);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });

  it.each([
    ['noise.load', { ...work, lasts: '5h' }],
    ['noise.log', { ...work, tag: '-f' }],
  ])('refuses what could stay or could be an option: %s', async (fault, parameters) => {
    const request = harness.request(fault, parameters);
    await expect(harness.injections.apply(request)).rejects.toMatchObject({
      code: 'fault.invalid-parameters',
    });
  });

  it('says in a dry run who would work, and who would log', () => {
    const load = harness.injections.dryRun('noise.load', { ...work, lasts: '2m' });
    const log = harness.injections.dryRun('noise.log', { ...work, tag: 'nightly' });
    expect([load.steps, log.steps]).toEqual([
      ['as ubuntu: sleep 9'],
      ['as ubuntu: sleep 9 | logger -t nightly'],
    ]);
  });
});
