import { newId, SystemClock } from '#kernel';
import { DockerSandboxEngine, EngineClient } from '#sandbox';
import { EngineProxy } from './harness/engine-proxy.js';
import { leftInEngine, type TinyStack, tinyStack } from './harness/tiny-stack.js';

describe('following the outside node on Docker', () => {
  const sandboxId = newId();
  const clock = new SystemClock();
  let tiny: TinyStack;
  let proxy: EngineProxy;
  let engine: DockerSandboxEngine;

  beforeAll(async () => {
    tiny = await tinyStack();
    proxy = await EngineProxy.start(tiny.stateDir);
    const client = EngineClient.at(`unix://${proxy.socketPath}`);
    engine = new DockerSandboxEngine({ client, clock, stateDir: tiny.stateDir });
    const { stack, imageTag } = tiny;
    const owner = { practiceId: newId() };
    const serverId = `follow-${sandboxId}`;
    await tiny.engine.provision({ sandboxId, stack, imageTag, tempo: 1, serverId, owner, timeoutMs: 30_000 });
  }, 120_000);
  afterAll(async () => {
    await tiny.engine.remove(sandboxId);
    await proxy.stop();
    await tiny[Symbol.asyncDispose]();
    expect(await leftInEngine(`simsup.sandbox=${sandboxId}`)).toEqual([]);
  }, 30_000);

  /** Numbers of the next lines; `each` is told how many came so far. */
  const numbers = async (count: number, since: Date, each: (soFar: number) => unknown): Promise<number[]> => {
    const stop = new AbortController();
    const found: number[] = [];
    for await (const { text } of engine.follow(sandboxId, 'outside', { since, signal: stop.signal })) {
      found.push((JSON.parse(text) as { n: number }).n);
      await each(found.length);
      if (found.length === count) stop.abort();
    }
    return found;
  };

  it('loses no line and repeats none when the connection to the engine breaks, again and again', async () => {
    const found = await numbers(40, new Date(0), (soFar) => {
      if (soFar % 7 === 0) proxy.breakConnections();
    });
    expect(found).toEqual(Array.from({ length: 40 }, (_, n) => n));
    expect(proxy.broken).toBeGreaterThanOrEqual(5);
  }, 60_000);

  it('waits for an engine that does not answer for a while, and goes on where it was', async () => {
    let back: Promise<void> | undefined;
    const found = await numbers(40, new Date(), async (soFar) => {
      if (soFar !== 5) return;
      await proxy.goAway();
      back = clock.wait(1_500).then(() => proxy.comeBack());
    });
    await back;
    expect(found).toEqual(Array.from({ length: 40 }, (_, n) => (found[0] ?? Number.NaN) + n));
  }, 60_000);

  it('gives up an engine that is gone for good with the reason', async () => {
    const client = EngineClient.at(`unix://${tiny.stateDir}/nobody.sock`);
    const alone = new DockerSandboxEngine({ client, clock, stateDir: tiny.stateDir });
    const exec = alone.exec(sandboxId, 'jump', { command: ['true'], timeoutMs: 1_000 });
    await expect(exec).rejects.toMatchObject({ code: 'engine.not-running' });
  });
});
