import { type DynamicModule, Module } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { DockerNodeControl } from './docker/docker-node-control.js';
import { DockerSandboxEngine } from './docker/docker-sandbox-engine.js';
import { EngineClient } from './docker/engine-client.js';
import { EngineDoctor } from './doctor/engine-doctor.js';
import { NodeControl } from './engine/node-control.js';
import { SandboxEngine } from './engine/sandbox-engine.js';
import { SandboxService } from './lifecycle/sandbox.service.js';
import { SandboxClaims } from './lifecycle/sandbox-claims.js';
import { SandboxStore } from './lifecycle/sandbox-store.js';
import { AdvisorySandboxClaims, TypeormRecordingStore, TypeormSandboxStore } from './persistence/index.js';
import { RecordingExport } from './recording/recording-export.js';
import { RecordingStore } from './recording/recording-store.js';
import { StackCatalogue, type StackCatalogueOptions } from './stack/stack-catalogue.js';
import { StackGuide } from './stack/stack-guide.js';
import { toolsImage } from './stack/tools-image.js';

export interface SandboxModuleOptions extends StackCatalogueOptions {
  /** Where generated compose files lie while they are needed. */
  stateDir: string;
  /** Sandboxes kept warm for each stack. */
  poolSize: number;
}

/** Stacks, sandboxes and terminals. Needs a TypeORM DataSource in the application. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class SandboxModule {
  static register(options: SandboxModuleOptions): DynamicModule {
    const clock = new SystemClock();
    return {
      module: SandboxModule,
      providers: [
        { provide: StackCatalogue, useFactory: () => new StackCatalogue(options) },
        {
          provide: StackGuide,
          useFactory: (catalogue: StackCatalogue) => new StackGuide(catalogue),
          inject: [StackCatalogue],
        },
        { provide: EngineClient, useFactory: () => EngineClient.connect() },
        {
          provide: SandboxEngine,
          useFactory: (client: EngineClient, catalogue: StackCatalogue) =>
            new DockerSandboxEngine({
              client,
              clock,
              stateDir: options.stateDir,
              toolsImage: () => toolsImage(catalogue),
            }),
          inject: [EngineClient, StackCatalogue],
        },
        {
          provide: NodeControl,
          useFactory: (client: EngineClient, catalogue: StackCatalogue) =>
            new DockerNodeControl({ client, clock, toolsImage: () => toolsImage(catalogue) }),
          inject: [EngineClient, StackCatalogue],
        },
        { provide: SandboxStore, useClass: TypeormSandboxStore },
        { provide: SandboxClaims, useClass: AdvisorySandboxClaims },
        { provide: RecordingStore, useClass: TypeormRecordingStore },
        {
          provide: RecordingExport,
          useFactory: (store: RecordingStore) => new RecordingExport(store),
          inject: [RecordingStore],
        },
        {
          provide: SandboxService,
          useFactory: (
            engine: SandboxEngine,
            store: SandboxStore,
            claims: SandboxClaims,
            catalogue: StackCatalogue,
          ) => new SandboxService({ engine, store, claims, catalogue, clock, poolSize: options.poolSize }),
          inject: [SandboxEngine, SandboxStore, SandboxClaims, StackCatalogue],
        },
        {
          provide: EngineDoctor,
          useFactory: (client: EngineClient, catalogue: StackCatalogue) =>
            new EngineDoctor(client, catalogue),
          inject: [EngineClient, StackCatalogue],
        },
      ],
      exports: [
        EngineDoctor,
        NodeControl,
        RecordingExport,
        RecordingStore,
        SandboxService,
        StackCatalogue,
        StackGuide,
      ],
    };
  }
}
