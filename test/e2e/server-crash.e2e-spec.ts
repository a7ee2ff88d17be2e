import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { FeedEvent, PracticeView } from '#contracts';
import { ourThings, serverIdOf } from './harness/engine-inventory.js';
import { FeedFollower, SimsupServer } from './harness/simsup-server.js';

jest.setTimeout(240_000);

describe('a server that dies', () => {
  let server: SimsupServer;

  beforeAll(async () => {
    server = await SimsupServer.start();
  });

  afterAll(() => server[Symbol.asyncDispose]());

  async function killPostgres(): Promise<void> {
    const [pid] = (await readFile(join(server.stateDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  it('by kill -9 or with its Postgres, takes its practice up again, loses no event and leaves nothing', async () => {
    const { id } = await server.schedule({
      scenario: 'builder/core-locked',
      role: 'instigator',
      tempo: 5,
    });
    const before = await FeedFollower.follow(server, id);
    const leased = await before.sees((event) => event.type === 'sandbox.leased');
    await before.sees((event) => event.type === 'impact.began');
    const seen = [...before.events];
    before.close();
    await server.kill();

    await server.launch();
    const between = await FeedFollower.follow(server, id);
    await between.sees((event) => event.type === 'practice.resumed');
    expect(between.events.slice(0, seen.length)).toEqual(seen);
    const resumed = [...between.events];
    between.close();
    await killPostgres();
    expect(await server.untilEnded()).toBe(1);

    await server.launch();
    const after = await FeedFollower.follow(server, id);
    await after.sees((event) => event.type === 'practice.resumed' && event.seq > resumed.length);
    const serverId = await serverIdOf(
      (leased as Extract<FeedEvent, { type: 'sandbox.leased' }>).data.sandboxId,
    );
    const stopped = await server.request<PracticeView>('POST', `/api/practices/${id}/stop`, {
      reason: 'seen enough',
    });
    expect(stopped.status).toBe(200);
    await after.sees((event) => event.type === 'sandbox.removed');
    await after.sees((event) => event.type === 'fault.reverted');
    after.close();

    expect(after.events.slice(0, resumed.length)).toEqual(resumed);
    expect(after.events.map((event) => event.seq)).toEqual(after.events.map((_, index) => index + 1));
    expect(await ourThings(serverId)).toEqual([]);
  });

  it('lets the same practice be read afterwards, with its reason', async () => {
    const { body } = await server.request<{ practices: PracticeView[] }>('GET', '/api/practices');
    expect(body.practices[0]).toMatchObject({ state: 'aborted', abortReason: 'seen enough' });
  });
});
