import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { FeedEvent, PracticeView } from '#contracts';
import { ourThings, serverIdOf } from './harness/engine-inventory.js';
import { EngineProxy } from './harness/engine-proxy.js';
import { FeedFollower, SimsupServer } from './harness/simsup-server.js';

jest.setTimeout(240_000);

describe('an engine that dies in the middle of a practice', () => {
  let directory: string;
  let proxy: EngineProxy;
  let server: SimsupServer;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simsup-engine-'));
    proxy = await EngineProxy.start(directory);
    server = await SimsupServer.start({ DOCKER_HOST: `unix://${proxy.socketPath}` });
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await proxy.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('ends the practice with one sentence, and what is left is removed once the engine is back', async () => {
    const scheduled = await server.schedule({
      scenario: 'builder/core-locked',
      role: 'instigator',
      tempo: 10,
    });
    const feed = await FeedFollower.follow(server, scheduled.id);
    const leased = await feed.sees((event) => event.type === 'sandbox.leased');
    const { sandboxId } = (leased as Extract<FeedEvent, { type: 'sandbox.leased' }>).data;
    const serverId = await serverIdOf(sandboxId);
    await feed.sees((event) => event.type === 'fault.applied');
    await proxy.goAway();

    await feed.sees((event) => event.type === 'practice.stateChanged' && event.data.to === 'aborted');
    const { abortReason } = (await server.request<PracticeView>('GET', `/api/practices/${scheduled.id}`))
      .body;
    expect(abortReason).toMatch(/Docker engine/);
    expect(abortReason).not.toMatch(/ECONN|ENOENT|\n/);

    await proxy.comeBack();
    await feed.sees((event) => event.type === 'sandbox.removed');
    feed.close();
    expect(await ourThings(serverId)).toEqual([]);
  });
});
