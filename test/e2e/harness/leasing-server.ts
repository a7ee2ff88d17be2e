import 'reflect-metadata';
import { newId, SystemClock } from '#kernel';
import {
  AdvisorySandboxClaims,
  DockerSandboxEngine,
  EngineClient,
  SANDBOX_ENTITIES,
  SANDBOX_MIGRATIONS,
  SandboxService,
  StackCatalogue,
  TypeormSandboxStore,
} from '#sandbox';
import { openDataSource } from '#store';

/** A server that is there to be killed: it leases one sandbox. Arguments: database URL, stacks, images file, state. */
const [url, stacksDir, imagesFile, stateDir] = process.argv.slice(2) as [string, string, string, string];
const source = await openDataSource({ url, entities: SANDBOX_ENTITIES, migrations: SANDBOX_MIGRATIONS });
const clock = new SystemClock();
const service = new SandboxService({
  engine: new DockerSandboxEngine({ client: await EngineClient.connect(), clock, stateDir }),
  catalogue: new StackCatalogue({ stacksDir, imagesFile }),
  store: new TypeormSandboxStore(source),
  claims: new AdvisorySandboxClaims(source),
  clock,
  poolSize: 0,
});
await service.lease({ practiceId: newId(), stackId: 'tiny', tempo: 1 });
console.log('leased');
