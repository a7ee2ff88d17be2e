import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { execa } from 'execa';
import type { ErrorBody, FeedEvent, PracticeView } from '#contracts';
import { ourThings, serverIdOf } from './harness/engine-inventory.js';
import { CLI_MAIN, FeedFollower, SimsupServer } from './harness/simsup-server.js';

jest.setTimeout(240_000);

/** What only an instigator may know of this scenario while it is played. */
const SECRETS =
  /core-locked|forgotten|postgres\.lock|psql|shard_30|idle in transaction|ACCESS EXCLUSIVE|der-seed/i;

describe('a practice in trouble', () => {
  let server: SimsupServer;

  beforeAll(async () => {
    server = await SimsupServer.start();
  });

  afterAll(() => server[Symbol.asyncDispose]());

  it('refuses what comes too early, and with it nothing has changed', async () => {
    const scheduled = await server.schedule({
      scenario: 'builder/core-locked',
      variant: 'der-seed',
      startsAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const path = `/api/practices/${scheduled.id}`;
    for (const action of ['acknowledge', 'hints', 'stumped', 'declare-over']) {
      const refused = await server.request<ErrorBody>('POST', `${path}/${action}`);
      expect([action, refused.status, refused.body.code]).toEqual([action, 409, 'practice.wrong-state']);
    }
    expect((await server.request<ErrorBody>('GET', `${path}/artifacts`)).status).toBe(409);
    const stop = () =>
      server.request<PracticeView>('POST', `${path}/stop`, { reason: 'null \0 and half \ud800' });
    expect((await stop()).body.abortReason).toBe('null \ufffd and half \ufffd');
    expect((await stop()).status).toBe(409);
    const { events } = (await server.request<{ events: FeedEvent[] }>('GET', `${path}/timeline`)).body;
    expect(events.map((event) => event.type)).toEqual([
      'practice.scheduled',
      'practice.stateChanged',
      'practice.joined',
      'practice.stateChanged',
    ]);
  });

  it.each(['nope', 'practices/%00', 'practices/..%2fetc', 'practices/xxxxxxxxxxxx/artifacts/timeline.json'])(
    'does not know /api/%s',
    async (path) => {
      const { status, body } = await server.request<ErrorBody>('GET', `/api/${path}`);
      expect([status, body.code]).toEqual([404, 'resource.not-found']);
    },
  );

  it('takes no form of another site for a request', async () => {
    const response = await fetch(new URL('/api/practices', server.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.token}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'scenario=builder/core-locked',
    });
    expect(response.status).toBe(400);
  });

  it('shows a responder nothing of what is sealed while it is live', async () => {
    const scheduled = await server.schedule({
      scenario: 'builder/core-locked',
      variant: 'der-seed',
      tempo: 10,
    });
    const path = `/api/practices/${scheduled.id}`;
    const feed = await FeedFollower.follow(server, scheduled.id);
    await feed.sees((event) => event.type === 'impact.began');
    const answers = await Promise.all(
      [
        path,
        `${path}/timeline`,
        `${path}/impact`,
        `${path}/artifacts`,
        `${path}/artifacts/timeline.json`,
      ].map(async (address) => (await server.request('GET', address)).body),
    );
    const { practices } = (await server.request<{ practices: { id: string }[] }>('GET', '/api/practices'))
      .body;
    const listed = practices.filter(({ id }) => id === scheduled.id);
    expect(listed).toHaveLength(1);
    for (const shown of [...answers, listed, feed.events]) expect(JSON.stringify(shown)).not.toMatch(SECRETS);
    await server.request('POST', `${path}/stop`, { reason: 'seen enough' });
    await feed.sees((event) => event.type === 'sandbox.removed');
    feed.close();
    // The same words are there once it is over: so they were looked for rightly.
    expect(JSON.stringify((await server.request('GET', path)).body)).toMatch(SECRETS);
  });
});

describe('Ctrl-C in the middle of a practice', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simsup-interrupted-'));
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('reverts, removes the sandbox, ends the server of the command and fails, also when it comes twice', async () => {
    const state = join(directory, 'state');
    const args = [
      CLI_MAIN,
      'practice',
      'run',
      'builder/core-locked',
      '--tempo',
      '10',
      '--out',
      join(directory, 'out'),
    ];
    const child = execa(process.execPath, args, {
      env: { NODE_OPTIONS: '', SIMSUP_STATE_DIR: state },
      reject: false,
    });
    let serverId = '';
    for await (const line of child.iterable()) {
      if (!line.includes('→ live')) continue;
      serverId = await onlySandboxOwner();
      child.kill('SIGINT');
      // npm passes on what the terminal has sent already.
      child.kill('SIGINT');
    }
    const { exitCode, stdout, stderr } = await child;
    expect(stderr).toMatch(/^simsup: The practice was aborted: Interrupted at the command line$/);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/live → aborted.*Interrupted at the command line/);
    expect(stdout).toMatch(/The sandbox was removed/);
    expect(await ourThings(serverId)).toEqual([]);
    await expect(readFile(join(state, 'server.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(readFile(join(state, 'postgres/data/postmaster.pid'))).rejects.toMatchObject({
      code: 'ENOENT',
    });

    async function onlySandboxOwner(): Promise<string> {
      const { url, token } = JSON.parse(await readFile(join(state, 'server.json'), 'utf8'));
      const get = async <T>(path: string): Promise<T> => {
        const headers = { authorization: `Bearer ${token}` };
        return (await fetch(new URL(path, url), { headers })).json() as Promise<T>;
      };
      const { practices } = await get<{ practices: { id: string }[] }>('/api/practices');
      const { events } = await get<{ events: FeedEvent[] }>(`/api/practices/${practices[0]?.id}/timeline`);
      const leased = events.find((event) => event.type === 'sandbox.leased');
      return serverIdOf(leased?.data.sandboxId ?? '');
    }
  });
});
