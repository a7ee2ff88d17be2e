import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { FeedEvent, PracticeView } from '#contracts';
import { ourThings, serverIdOf } from './harness/engine-inventory.js';
import { FeedFollower, SimsupServer } from './harness/simsup-server.js';

jest.setTimeout(240_000);

describe('a Postgres that dies in the middle of a practice', () => {
  let server: SimsupServer;

  beforeAll(async () => {
    server = await SimsupServer.start();
  });

  afterAll(() => server[Symbol.asyncDispose]());

  it('costs no event: at the next start the practice goes on, and nothing is left when it ends', async () => {
    const { body } = await server.request<PracticeView>('POST', '/api/practices', {
      scenario: 'builder/core-locked',
      role: 'instigator',
      tempo: 10,
    });
    const before = await FeedFollower.follow(server, body.id);
    const leased = await before.sees((event) => event.type === 'sandbox.leased');
    const serverId = await serverIdOf(
      (leased as Extract<FeedEvent, { type: 'sandbox.leased' }>).data.sandboxId,
    );
    await before.sees((event) => event.type === 'fault.applied');
    const seen = [...before.events];
    const [pid] = (await readFile(join(server.stateDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
    expect(await server.untilEnded()).toBe(1);
    before.close();

    await server.launch();
    const after = await FeedFollower.follow(server, body.id);
    await after.sees((event) => event.type === 'practice.resumed');
    await server.request('POST', `/api/practices/${body.id}/stop`, { reason: 'seen enough' });
    await after.sees((event) => event.type === 'sandbox.removed');
    after.close();
    expect(after.events.slice(0, seen.length)).toEqual(seen);
    expect(await ourThings(serverId)).toEqual([]);
  });
});
