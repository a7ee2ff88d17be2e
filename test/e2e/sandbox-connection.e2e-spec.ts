import { newId } from '#kernel';
import { echoOn } from './harness/echo-on.js';
import { type TinyStack, tinyStack } from './harness/tiny-stack.js';

const PORT = 7_000;

describe('a connection to a port on Docker', () => {
  const sandboxId = newId();
  let tiny: TinyStack;

  beforeAll(async () => {
    tiny = await tinyStack();
    const { stack, imageTag } = tiny;
    await tiny.engine.provision({
      sandboxId,
      stack,
      imageTag,
      tempo: 1,
      serverId: `connection-${sandboxId}`,
      owner: { practiceId: newId() },
      timeoutMs: 30_000,
    });
    await echoOn(tiny.engine, { sandboxId, node: 'store', port: PORT });
  }, 120_000);
  afterAll(async () => {
    await tiny.engine.remove(sandboxId);
    await tiny[Symbol.asyncDispose]();
  }, 30_000);

  const run = async (script: string): Promise<string> => {
    const { stdout } = await tiny.engine.exec(sandboxId, 'store', {
      command: ['sh', '-c', script],
      timeoutMs: 5_000,
    });
    return stdout;
  };
  /** Only a client has the argument; the brackets keep the search from finding itself. */
  const CLIENTS = 'grep -lzx "[-]N" /proc/[0-9]*/cmdline 2> /dev/null';

  it('is one process that runs as nobody, and none once the connection is ended', async () => {
    const connection = await tiny.engine.openTcp(sandboxId, 'store', PORT);
    const found = (await run(CLIENTS)).trim().split('\n');
    expect(found).toHaveLength(1);
    expect(await run(`tr '\\0' ' ' < ${found[0]}; stat -c %U ${found[0]}`)).toBe(
      'nc -v -N -w 60 127.0.0.1 7000 nobody\n',
    );
    connection.destroy();
    expect(await run(`while ${CLIENTS}; do sleep 0.02; done > /dev/null; echo none`)).toBe('none\n');
  });

  it('ends for its reader when the node goes away', async () => {
    const connection = await tiny.engine.openTcp(sandboxId, 'store', PORT);
    const ended = new Promise((resolve) => connection.once('close', resolve));
    connection.on('error', () => undefined).resume();
    await tiny.engine.remove(sandboxId);
    await ended;
  }, 20_000);
});
