import { newId, SystemClock } from '#kernel';
import {
  AdvisorySandboxClaims,
  SANDBOX_ENTITIES,
  SANDBOX_MIGRATIONS,
  SandboxService,
  TypeormSandboxStore,
} from '#sandbox';
import { EmbeddedPostgres, openDataSource } from '#store';
import { leftInEngine, type TinyStack, tinyStack } from './harness/tiny-stack.js';

/** What the pool promises for a warm sandbox. */
const WARM_LEASE_LIMIT_MS = 200;

type Source = Awaited<ReturnType<typeof openDataSource>>;

describe('the pool on Docker and Postgres', () => {
  let tiny: TinyStack;
  let postgres: EmbeddedPostgres;
  let url: string;
  const sources: Source[] = [];

  beforeAll(async () => {
    tiny = await tinyStack();
    postgres = new EmbeddedPostgres(tiny.stateDir, { settings: { fsync: 'off' } });
    ({ url } = await postgres.start());
  }, 120_000);
  afterAll(async () => {
    await Promise.all(sources.map((source) => source.destroy()));
    await postgres.stop();
    await tiny[Symbol.asyncDispose]();
  }, 60_000);

  /** One server of the installation: its own connections, the same database and engine. */
  const server = async (poolSize = 1): Promise<{ service: SandboxService; installation: string }> => {
    const source = await openDataSource({ url, entities: SANDBOX_ENTITIES, migrations: SANDBOX_MIGRATIONS });
    sources.push(source);
    const store = new TypeormSandboxStore(source);
    const claims = new AdvisorySandboxClaims(source);
    const { engine, catalogue } = tiny;
    const service = new SandboxService({
      engine,
      catalogue,
      store,
      claims,
      clock: new SystemClock(),
      poolSize,
    });
    return { service, installation: `simsup.server=${await store.installationId()}` };
  };
  const lease = (service: SandboxService) =>
    service.lease({ practiceId: newId(), stackId: 'tiny', tempo: 1 });

  it('leases a warm sandbox at once, to one server only, fills up behind it, and ends with nothing left', async () => {
    const [first, second] = [await server(), await server(0)];
    await first.service.warm('tiny');
    const [one, two] = await Promise.all([lease(first.service), lease(second.service)]);
    const warm = [one, two].filter((given) => given.warm);
    expect(warm).toHaveLength(1);
    expect(warm[0]?.leaseMs).toBeLessThanOrEqual(WARM_LEASE_LIMIT_MS);
    expect(one.sandboxId).not.toBe(two.sandboxId);
    await first.service.warm('tiny');
    const third = await lease(second.service);
    expect(third.warm).toBe(true);
    await first.service.onApplicationShutdown();
    await Promise.all([one, two, third].map(({ sandboxId }) => first.service.release(sandboxId)));
    expect(await leftInEngine(first.installation)).toEqual([]);
  }, 120_000);

  it('adopts after a restart what is still warm, keeps what is in use, and removes orphans', async () => {
    const before = await server();
    await before.service.warm('tiny');
    const used = { practiceId: newId(), stackId: 'tiny', tempo: 2 };
    const { sandboxId } = await before.service.lease(used);
    const orphan = newId();
    await tiny.engine.provision({
      sandboxId: orphan,
      stack: tiny.stack,
      imageTag: tiny.imageTag,
      tempo: 1,
      serverId: before.installation.replace('simsup.server=', ''),
      owner: { pool: 'tiny' },
      timeoutMs: 30_000,
    });
    const after = await server(0);
    const report = await after.service.reap({ keep: [used.practiceId] });
    expect(report).toEqual({ adopted: [expect.any(String)], kept: [sandboxId], removed: [orphan] });
    expect(await leftInEngine(`simsup.sandbox=${orphan}`)).toEqual([]);
    const again = await lease(after.service);
    expect(again).toMatchObject({ sandboxId: report.adopted[0], warm: true });
    await Promise.all([sandboxId, again.sandboxId].map((id) => after.service.release(id)));
    expect(await leftInEngine(after.installation)).toEqual([]);
  }, 120_000);
});
