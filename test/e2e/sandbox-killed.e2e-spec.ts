import { once } from 'node:events';
import { join } from 'node:path';
import { SystemClock } from '#kernel';
import {
  AdvisorySandboxClaims,
  SANDBOX_ENTITIES,
  SANDBOX_MIGRATIONS,
  SandboxService,
  TypeormSandboxStore,
} from '#sandbox';
import { EmbeddedPostgres, openDataSource } from '#store';
import { runTypescript } from './harness/run-typescript.js';
import { leftInEngine, type TinyStack, tinyStack } from './harness/tiny-stack.js';

describe('a server that is killed while it makes a sandbox', () => {
  const clock = new SystemClock();
  let tiny: TinyStack;
  let postgres: EmbeddedPostgres;
  let source: Awaited<ReturnType<typeof openDataSource>>;
  let url: string;

  beforeAll(async () => {
    tiny = await tinyStack();
    postgres = new EmbeddedPostgres(tiny.stateDir, { settings: { fsync: 'off' } });
    ({ url } = await postgres.start());
    source = await openDataSource({ url, entities: SANDBOX_ENTITIES, migrations: SANDBOX_MIGRATIONS });
  }, 120_000);
  afterAll(async () => {
    await source.destroy();
    await postgres.stop();
    await tiny[Symbol.asyncDispose]();
  }, 60_000);

  it.each([
    ['its first network', 1],
    ['some of its containers', 3],
    ['all of it', 5],
  ])(
    'when %s exists: the next server leaves nothing, whatever compose was about to do',
    async (_, parts) => {
      const store = new TypeormSandboxStore(source);
      const installation = `simsup.server=${await store.installationId()}`;
      const { engine, catalogue, stateDir } = tiny;
      const args = [
        url,
        join(catalogue.get('tiny').directory, '..'),
        join(stateDir, 'images.json'),
        stateDir,
      ];
      const victim = await runTypescript('leasing-server', args);
      while ((await leftInEngine(installation)).length < parts) {
        if (victim.exitCode !== null) throw new Error('the server ended by itself');
      }
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      const claims = new AdvisorySandboxClaims(source);
      const next = new SandboxService({ engine, catalogue, store, claims, clock, poolSize: 0 });
      await next.reap({ keep: [] });
      // as long as compose could have gone on if it had outlived its server
      await clock.wait(3_000);
      expect(await leftInEngine(installation)).toEqual([]);
      expect(await store.live()).toEqual([]);
      await claims.onApplicationShutdown();
    },
    120_000,
  );
});
