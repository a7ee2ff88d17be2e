import { jest } from '@jest/globals';
import { execa } from 'execa';
import { newId, SystemClock } from '#kernel';
import { DockerNodeControl, StackCatalogue, toolsImage } from '#sandbox';
import { describeNodeContainers, describeNodeNetwork } from '#testing';
import { leftInEngine, type TinyStack, tinyStack } from './harness/tiny-stack.js';

jest.setTimeout(60_000);

const sandboxId = newId();
const left = () => leftInEngine(`simsup.sandbox=${sandboxId}`, 'simsup.beside');
const built = new StackCatalogue({ stacksDir: 'sandbox', imagesFile: 'build/images.json' });
let tiny: TinyStack;
let control: DockerNodeControl;

beforeAll(async () => {
  tiny = await tinyStack();
  const { engine, stack, imageTag, client } = tiny;
  const owner = { pool: 'tiny' };
  await engine.provision({
    sandboxId,
    stack,
    imageTag,
    tempo: 1,
    serverId: 'e2e',
    owner,
    timeoutMs: 60_000,
  });
  control = new DockerNodeControl({ client, clock: new SystemClock(), toolsImage: () => toolsImage(built) });
}, 120_000);

afterAll(async () => {
  await tiny.engine.remove(sandboxId);
  expect(await leftInEngine(`simsup.sandbox=${sandboxId}`)).toEqual([]);
  await tiny[Symbol.asyncDispose]();
});

describeNodeContainers('DockerNodeControl on containers', async () => ({
  containers: control,
  sandboxId,
  node: 'jump',
}));

describe('a program beside a node', () => {
  const beside = (script: string) =>
    control.execBeside(sandboxId, 'store', { command: ['sh', '-c', script], timeoutMs: 20_000 });
  const onNode = (command: string[]) =>
    tiny.engine.exec(sandboxId, 'store', { command, timeoutMs: 20_000 }).then(({ stdout }) => stdout);

  it('has the network of the node, and nothing else of it', async () => {
    const interfaces = 'cat /proc/net/dev | tail -n +3 | cut -d: -f1';
    expect((await beside(interfaces)).stdout).toBe(await onNode(['sh', '-c', interfaces]));
    expect((await beside('ls /proc | grep -c "^[0-9]"')).stdout).toMatch(/^[1-9]\n$/);
  });

  it('shows on the node neither as a process nor as a file, and leaves nothing in the engine', async () => {
    const files = () => onNode(['ls', '/', '/run', '/tmp']);
    const processes = () => onNode(['sh', '-c', 'cat /proc/[0-9]*/comm']);
    const listed = await files();
    const program = {
      name: 'quiet',
      command: ['node', '/usr/local/lib/network/delay.mjs', '7001', '127.0.0.1', '1', '1'],
      port: 7001,
    };
    await control.serveBeside(sandboxId, 'store', program);
    expect(await files()).toBe(listed);
    expect(await processes()).not.toContain('node');
    await control.endBeside(sandboxId, 'store', 'quiet');
    expect(await left()).toEqual([]);
  });

  it('may change the network and nothing more', async () => {
    expect((await beside('iptables -A OUTPUT -d 192.0.2.1 -j DROP && iptables -F')).exitStatus).toBe(0);
    expect((await beside('sed -n "s/^CapEff:[[:space:]]*//p" /proc/self/status')).stdout).toBe(
      '0000000000001000\n',
    );
    expect((await beside('touch /x')).stderr).toContain('Read-only file system');
  });

  it('is ended when it takes too long', async () => {
    const forever = control.execBeside(sandboxId, 'store', { command: ['sleep', '60'], timeoutMs: 500 });
    await expect(forever).rejects.toMatchObject({ code: 'engine.timeout' });
    expect(await left()).toEqual([]);
  });

  it('that does not get ready is an error, with what it said', async () => {
    const broken = { name: 'broken', command: ['sh', '-c', 'echo no such thing; exit 1'], port: 7002 };
    await expect(control.serveBeside(sandboxId, 'store', broken)).rejects.toThrow('no such thing');
    expect(await left()).toEqual([]);
  });

  it('is removed with its sandbox when nobody ends it', async () => {
    await control.serveBeside(sandboxId, 'store', {
      name: 'left',
      command: ['node', '/usr/local/lib/network/delay.mjs', '7003', '127.0.0.1', '1', '1'],
      port: 7003,
    });
    expect(await left()).toHaveLength(1);
    expect(await leftInEngine(`simsup.sandbox=${sandboxId}`)).toEqual(expect.arrayContaining(await left()));
    await control.endBeside(sandboxId, 'store', 'left');
  });
});

describeNodeNetwork('DockerNodeControl beside nodes', async () => ({
  network: {
    exec: (...asked) => control.execBeside(...asked),
    serve: (...asked) => control.serveBeside(...asked),
    endProgram: (...asked) => control.endBeside(...asked),
  },
  sandboxId,
  node: 'store',
  program: {
    command: ['node', '/usr/local/lib/network/delay.mjs', '7000', '127.0.0.1', '1', '1'],
    port: 7000,
  },
  running: async () => (await left()).length,
  stop: async () => void (await execa('docker', ['kill', `store.${sandboxId}`])),
}));
