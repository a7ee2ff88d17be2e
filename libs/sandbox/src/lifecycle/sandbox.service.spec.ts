import { AppError, SystemClock } from '#kernel';
import { FakeSandboxEngine, InMemorySandboxClaims, InMemorySandboxStore } from '#testing';
import type { Stack } from '../stack/stack.js';
import type { StackCatalogue } from '../stack/stack-catalogue.js';
import { SandboxService } from './sandbox.service.js';

/** Waits for nothing. */
class HastyClock extends SystemClock {
  override async wait(): Promise<void> {}
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const stack = {
  file: {
    id: 'tiny',
    nodes: [{ name: 'jump' }, { name: 'outside' }],
    entry: { node: 'jump', user: 'responder' },
    outside: { node: 'outside' },
    tempo: { default: 1, max: 20 },
  },
  imageTag: 'v1',
} as unknown as Stack;

describe('SandboxService', () => {
  let engine: FakeSandboxEngine;
  let store: InMemorySandboxStore;
  let claims: InMemorySandboxClaims;
  let today: Stack;
  const catalogue = { get: () => today, list: () => [today] } as unknown as StackCatalogue;

  const server = (poolSize = 1, ownClaims = claims): SandboxService =>
    new SandboxService({ engine, store, claims: ownClaims, catalogue, clock: new HastyClock(), poolSize });
  const lease = (service: SandboxService, practiceId: string, tempo = 1) =>
    service.lease({ practiceId, stackId: 'tiny', tempo });
  const stateOf = (sandboxId: string) => store.rows.get(sandboxId)?.state;

  beforeEach(() => {
    engine = new FakeSandboxEngine();
    store = new InMemorySandboxStore();
    claims = new InMemorySandboxClaims();
    today = stack;
  });

  describe('lease', () => {
    it('makes a sandbox for a practice when none is warm, the row committed and claimed before the engine is asked', async () => {
      const seen: unknown[] = [];
      engine.beforeReady = async ({ sandboxId, owner }) => {
        seen.push(stateOf(sandboxId), claims.held.has(sandboxId), owner);
      };
      const { sandboxId, warm } = await lease(server(0), 'p1', 4);
      expect(seen).toEqual(['provisioning', true, { practiceId: 'p1' }]);
      expect(warm).toBe(false);
      expect(store.rows.get(sandboxId)).toMatchObject({
        state: 'leased',
        practiceId: 'p1',
        tempo: 4,
        imageTag: 'v1',
      });
      expect(claims.held.size).toBe(0);
    });

    it('takes a warm one and fills the pool again behind it', async () => {
      const service = server();
      await service.warm('tiny');
      const { sandboxId, warm } = await lease(service, 'p1');
      expect(warm).toBe(true);
      await service.warm('tiny');
      expect([...store.rows.values()].map(({ state }) => state)).toEqual(['leased', 'warm']);
      expect(stateOf(sandboxId)).toBe('leased');
    });

    it.each([
      ['of another tempo', 5, stack],
      ['from other images', 1, { ...stack, imageTag: 'v2' }],
    ])('does not take a warm one %s', async (_, tempo, built) => {
      const service = server();
      await service.warm('tiny');
      today = built;
      expect(await lease(service, 'p1', tempo)).toMatchObject({ warm: false });
    });

    it('gives one warm sandbox to one practice only, however many ask at once on two servers', async () => {
      const service = server(1);
      await service.warm('tiny');
      const leases = await Promise.all([
        lease(service, 'p1'),
        lease(server(0), 'p2'),
        lease(server(0), 'p3'),
      ]);
      expect(leases.filter(({ warm }) => warm)).toHaveLength(1);
      expect(new Set(leases.map(({ sandboxId }) => sandboxId)).size).toBe(3);
    });

    it('gives a practice the sandbox that it has, not a second one', async () => {
      const first = await lease(server(0), 'p1');
      expect((await lease(server(0), 'p1')).sandboxId).toBe(first.sandboxId);
    });

    it('passes over a warm one that died with the engine, and removes it', async () => {
      const service = server();
      await service.warm('tiny');
      const [dead] = engine.existing();
      engine.stop(dead as string, 'jump');
      const { sandboxId, warm } = await lease(service, 'p1');
      expect(warm).toBe(false);
      expect(sandboxId).not.toBe(dead);
      expect(stateOf(dead as string)).toBe('removed');
    });

    it('waits for a warm one that is on its way instead of starting another beside it', async () => {
      const ready = Promise.withResolvers<void>();
      engine.beforeReady = () => ready.promise;
      const service = server();
      const warming = service.warm('tiny');
      await settled();
      const leased = lease(service, 'p1');
      await settled();
      expect(engine.existing()).toHaveLength(1);
      ready.resolve();
      expect(await leased).toMatchObject({ warm: true });
      await warming;
    });

    it('says what to run when the stack was never built', async () => {
      today = { ...stack, imageTag: null };
      await expect(lease(server(0), 'p1')).rejects.toMatchObject({ code: 'stack.images-missing' });
      expect(store.rows.size).toBe(0);
    });

    it('notes a sandbox that never became healthy as failed, and gives its claim up', async () => {
      engine.beforeReady = () => Promise.reject(new AppError('sandbox.not-healthy', 'sick'));
      await expect(lease(server(0), 'p1')).rejects.toMatchObject({ code: 'sandbox.not-healthy' });
      expect([...store.rows.values()].map(({ state }) => state)).toEqual(['failed']);
      expect(claims.held.size).toBe(0);
    });

    it('leaves nothing of a sandbox that was released while it was being made', async () => {
      const service = server(0);
      engine.beforeReady = ({ sandboxId }) => service.release(sandboxId);
      await expect(lease(service, 'p1')).rejects.toMatchObject({ code: 'sandbox.lost' });
      expect(engine.existing()).toEqual([]);
    });
  });

  describe('release', () => {
    it('is done when the engine keeps but an empty network, and leaves that to a reaper', async () => {
      const service = server(0);
      const { sandboxId } = await lease(service, 'p1');
      const remove = engine.remove.bind(engine);
      engine.remove = () => Promise.reject(new AppError('engine.network-kept', 'cloud.x1 is kept'));
      await service.release(sandboxId);
      await service.release(sandboxId);
      expect(stateOf(sandboxId)).toBe('removing');
      expect((await service.reap({ keep: [] })).removed).toEqual([sandboxId]);
      expect(stateOf(sandboxId)).toBe('removing');
      engine.remove = remove;
      await service.reap({ keep: [] });
      expect(stateOf(sandboxId)).toBe('removed');
    });

    it('removes a sandbox once and for all, and takes being asked again, also for one that never was', async () => {
      const service = server(0);
      const { sandboxId } = await lease(service, 'p1');
      await service.release(sandboxId);
      await service.release(sandboxId);
      await service.release('never');
      expect(engine.existing()).toEqual([]);
      expect(stateOf(sandboxId)).toBe('removed');
    });

    it('leaves the row at removing when the engine fails, so that a reaper takes it up again', async () => {
      const service = server(0);
      const { sandboxId } = await lease(service, 'p1');
      const remove = engine.remove.bind(engine);
      engine.remove = () => Promise.reject(new AppError('engine.timeout', 'late'));
      await expect(service.release(sandboxId)).rejects.toMatchObject({ code: 'engine.timeout' });
      expect(stateOf(sandboxId)).toBe('removing');
      engine.remove = remove;
      expect(await service.reap({ keep: [] })).toMatchObject({ removed: [sandboxId] });
      expect(stateOf(sandboxId)).toBe('removed');
    });
  });

  describe('reap', () => {
    const aged = (sandboxId: string): void => {
      const row = store.rows.get(sandboxId);
      if (row)
        store.rows.set(sandboxId, { ...row, readyAt: new Date(0), leasedAt: row.leasedAt && new Date(0) });
    };

    it('keeps the sandbox of a practice that lives and removes that of one that does not', async () => {
      const service = server(0);
      const kept = (await lease(service, 'p1')).sandboxId;
      const gone = (await lease(service, 'p2')).sandboxId;
      for (const id of [kept, gone]) aged(id);
      expect(await service.reap({ keep: ['p1'] })).toEqual({ adopted: [], kept: [kept], removed: [gone] });
      expect(engine.existing()).toEqual([kept]);
    });

    it('adopts a warm one that still runs, so that the next server leases it at once', async () => {
      await server().warm('tiny');
      const next = server(0);
      const { adopted } = await next.reap({ keep: [] });
      expect(await lease(next, 'p1')).toMatchObject({ sandboxId: adopted[0], warm: true });
    });

    it.each([
      ['stopped', (id: string) => engine.stop(id, 'jump')],
      [
        'was made from older images',
        () => {
          today = { ...stack, imageTag: 'v2' };
        },
      ],
    ])('removes a warm one that %s', async (_, happens) => {
      await server().warm('tiny');
      const [id] = engine.existing() as [string];
      aged(id);
      happens(id);
      expect(await server(0).reap({ keep: [] })).toMatchObject({ removed: [id] });
      expect(engine.existing()).toEqual([]);
    });

    it('removes what a killed server left half made, and leaves alone what a living one is making', async () => {
      const ready = Promise.withResolvers<void>();
      engine.beforeReady = () => ready.promise;
      const making = lease(server(0), 'p1');
      await settled();
      const [id] = engine.existing() as [string];
      const living = new InMemorySandboxClaims();
      living.heldElsewhere.add(id);
      expect(await server(0, living).reap({ keep: ['p1'] })).toEqual({ adopted: [], kept: [], removed: [] });
      const report = await server(0, new InMemorySandboxClaims()).reap({ keep: ['p1'] });
      expect(report.removed).toEqual([id]);
      expect(engine.existing()).toEqual([]);
      ready.resolve();
      await expect(making).rejects.toMatchObject({ code: 'sandbox.lost' });
    });

    it('leaves a warm one alone that another server leases while it is being reaped', async () => {
      await server().warm('tiny');
      const [id] = engine.existing() as [string];
      aged(id);
      today = { ...stack, imageTag: 'v2' };
      const take = claims.take.bind(claims);
      claims.take = async (sandboxId) => {
        await store.leaseWarm({
          stackId: 'tiny',
          tempo: 1,
          imageTag: 'v1',
          practiceId: 'p',
          leasedAt: new Date(),
        });
        return take(sandboxId);
      };
      await server(0).reap({ keep: [] });
      expect(stateOf(id)).toBe('leased');
      expect(engine.existing()).toEqual([id]);
    });

    it('looks again for what turns up late of a half made sandbox', async () => {
      const ready = Promise.withResolvers<void>();
      engine.beforeReady = () => ready.promise;
      const making = lease(server(0), 'p1').catch(() => undefined);
      await settled();
      const [id] = engine.existing() as [string];
      const removed: string[] = [];
      engine.remove = async (sandboxId) => void removed.push(sandboxId);
      await server(0, new InMemorySandboxClaims()).reap({ keep: ['p1'] });
      expect(removed).toEqual([id, id]);
      ready.resolve();
      await making;
    });

    it('removes what is in the engine and in no row, of its own installation only', async () => {
      const request = { stack, imageTag: 'v1', tempo: 1, owner: { pool: 'tiny' }, timeoutMs: 1 };
      await engine.provision({ ...request, sandboxId: 'orphan', serverId: await store.installationId() });
      await engine.provision({ ...request, sandboxId: 'foreign', serverId: 'another' });
      expect(await server(0).reap({ keep: [] })).toMatchObject({ removed: ['orphan'] });
      expect(engine.existing()).toEqual(['foreign']);
    });

    it('leaves alone what was leased a moment ago by a practice that the caller could not know', async () => {
      const { sandboxId } = await lease(server(0), 'p1');
      expect(await server(0).reap({ keep: [] })).toEqual({ adopted: [], kept: [], removed: [] });
      expect(engine.existing()).toEqual([sandboxId]);
    });
  });

  it('removes what is warm, and only that, when its pool is drained', async () => {
    const service = server();
    await service.warm('tiny');
    const { sandboxId } = await lease(service, 'p1');
    await service.warm('tiny');
    await service.drain();
    expect(engine.existing()).toEqual([sandboxId]);
    expect(await service.warmCount()).toBe(0);
  });

  it('gives up what the pool is making when the server stops', async () => {
    const service = server();
    engine.beforeReady = ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const warming = service.warm('tiny').catch((error: Error) => error.message);
    await settled();
    await service.onApplicationShutdown();
    expect(await warming).toBe('The server is stopping.');
    expect(engine.existing()).toEqual([]);
  });

  it('opens terminals at the entry of the stack and follows its outside node', async () => {
    const service = server(0);
    const { sandboxId } = await lease(service, 'p1');
    const terminal = await service.openTerminal(sandboxId, { columns: 90, rows: 30, historyFile: '.h' });
    expect(terminal).toMatchObject({ size: { columns: 90, rows: 30 }, request: { historyFile: '.h' } });
    engine.say(sandboxId, 'outside', { at: new Date(5), text: 'hello' });
    const stop = new AbortController();
    for await (const { text } of service.followOutside(sandboxId, { signal: stop.signal })) {
      expect(text).toBe('hello');
      stop.abort();
    }
    await expect(service.openTerminal('never', { columns: 1, rows: 1 })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
  });
});
