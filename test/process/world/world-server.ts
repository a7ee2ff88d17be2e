import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Config } from '#config';
import { Conductor, PlanNotices, PRACTICE_CLOCK } from '#practice';
import { SandboxEngine } from '#sandbox';
import { ProbeRunner, ProbeShell } from '#telemetry';
import { AppModule } from '../../../apps/server/src/app.module.js';
import { attachLive } from '../../../apps/server/src/boot/attach-live.js';
import { dressApp } from '../../../apps/server/src/boot/create-app.js';
import { ServerLogger } from '../../../apps/server/src/boot/server-logger.js';
import {
  prepareServer,
  type ServerOptions,
  type ServerUnderTest,
} from '../../../apps/server/src/fakes/server-under-test.js';
import { TinyWorld } from './tiny-world.js';

const FILES = import.meta.dirname;
const START_TIMEOUT_MS = 60_000;

/** A whole server that listens, and the world that its practices are played in. */
export interface WorldServer {
  server: ServerUnderTest;
  world: TinyWorld;
  /** Address with its port. */
  url(): string;
}

/**
 * The whole server on a real Postgres, but for the engine, which is in memory, and the clock of practices. Call it once
 * at the top of a `*.int-spec.ts`.
 */
export function prepareWorld(environment: ServerOptions['environment'] = () => ({})): WorldServer {
  const world = new TinyWorld();
  const server = prepareServer({
    environment: () => ({
      SIMSUP_STACKS_DIR: join(FILES, 'stacks'),
      SIMSUP_SCENARIOS_DIR: join(FILES, 'scenarios'),
      SIMSUP_IMAGES_FILE: join(FILES, 'images.json'),
      ...environment(),
    }),
    make: (config, url) => makeApp(config, url, world),
  });
  let port = 0;
  beforeAll(async () => {
    await attachLive(server.app);
    await server.app.get(PlanNotices).start();
    await server.app.get(Conductor).start();
    await server.app.listen(0, '127.0.0.1');
    port = (server.app.getHttpServer().address() as { port: number }).port;
  }, START_TIMEOUT_MS);
  return { server, world, url: () => `http://127.0.0.1:${port}` };
}

async function makeApp(config: Config, url: string, world: TinyWorld): Promise<NestExpressApplication> {
  const { clock, engine } = world;
  const module = await Test.createTestingModule({ imports: [AppModule.with(config, url)] })
    .overrideProvider(PRACTICE_CLOCK)
    .useValue(clock)
    .overrideProvider(SandboxEngine)
    .useValue(engine)
    .overrideProvider(ProbeRunner)
    .useFactory({ factory: (shell: ProbeShell) => new ProbeRunner(shell, clock), inject: [ProbeShell] })
    .compile();
  const logger = new ServerLogger(config.log.level);
  return dressApp(module.createNestApplication<NestExpressApplication>({ logger, bodyParser: false }));
}
