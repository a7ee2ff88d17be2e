import { join } from 'node:path';
import { SystemClock } from '#kernel';
import {
  AdvisorySandboxClaims,
  DockerSandboxEngine,
  EngineClient,
  SANDBOX_ENTITIES,
  SANDBOX_MIGRATIONS,
  SandboxService,
  type Stack,
  StackCatalogue,
  TypeormSandboxStore,
} from '#sandbox';
import { EmbeddedPostgres, openDataSource } from '#store';
import { ROOT, type Scope, temporaryFolder } from './run-bench.js';

/** The stack that is measured. */
export const STACK_ID = 'builder';

/** Sandboxes of the builder stack as a server makes them: real Postgres, real engine. */
export interface BenchSandboxes {
  client: EngineClient;
  engine: DockerSandboxEngine;
  store: TypeormSandboxStore;
  stack: Stack;
  stateDir: string;
  /** A service that keeps this many sandboxes warm. All of them share the store. */
  service(poolSize: number): SandboxService;
}

/** Starts what sandboxes need; at the end all of them are removed. */
export async function benchSandboxes(scope: Scope): Promise<BenchSandboxes> {
  const stateDir = temporaryFolder(scope);
  const postgres = new EmbeddedPostgres(stateDir);
  scope.defer(() => postgres.stop());
  const { url } = await postgres.start();
  const source = await openDataSource({ url, entities: SANDBOX_ENTITIES, migrations: SANDBOX_MIGRATIONS });
  scope.defer(() => source.destroy());
  const clock = new SystemClock();
  const client = await EngineClient.connect();
  const engine = new DockerSandboxEngine({ client, clock, stateDir });
  const store = new TypeormSandboxStore(source);
  const claims = new AdvisorySandboxClaims(source);
  scope.defer(() => claims.onApplicationShutdown());
  const catalogue = new StackCatalogue({
    stacksDir: join(ROOT, 'sandbox'),
    imagesFile: join(ROOT, 'build/images.json'),
  });
  scope.defer(async () => {
    const left = await engine.list(await store.installationId());
    await Promise.all(left.map(({ sandboxId }) => engine.remove(sandboxId)));
  });
  return {
    client,
    engine,
    store,
    stack: catalogue.get(STACK_ID),
    stateDir,
    service: (poolSize) => {
      const service = new SandboxService({ engine, store, claims, catalogue, clock, poolSize });
      scope.defer(() => service.onApplicationShutdown());
      return service;
    },
  };
}
