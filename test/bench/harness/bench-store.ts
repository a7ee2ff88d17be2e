import { type DynamicModule, Injectable, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NewFeedEvent } from '#contracts';
import {
  FAULTS_ENTITIES,
  FAULTS_MIGRATIONS,
  FaultGround,
  FaultRecord,
  FaultsModule,
  type NodeShell,
} from '#faults';
import { EmbeddedPostgres, StoreModule, type Transaction } from '#store';
import { onlyShell } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS, TimelineModule, TimelineService } from '#timeline';
import { type Scope, temporaryFolder } from './run-bench.js';

@Injectable()
class OnTimeline extends FaultRecord {
  constructor(private readonly timeline: TimelineService) {
    super();
  }

  append(practiceId: string, events: NewFeedEvent[], transaction?: unknown): Promise<unknown> {
    return this.timeline.append(practiceId, events, transaction as Transaction | undefined);
  }
}

/** Injections as a server makes them, with ledger and timeline; only the shell is the bench's own. */
export function faultsWith(shell: NodeShell): DynamicModule {
  return FaultsModule.register({
    imports: [TimelineModule],
    providers: [
      { provide: FaultGround, useValue: onlyShell(shell) },
      { provide: FaultRecord, useClass: OnTimeline },
    ],
  });
}

type Application = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

/** Modules of the product on a real Postgres of the bench's own, with the settings that it ships with. */
export async function startOnPostgres(
  scope: Scope,
  { modules = [], providers = [] }: { modules?: DynamicModule[]; providers?: Provider[] },
): Promise<Application> {
  const postgres = new EmbeddedPostgres(temporaryFolder(scope));
  scope.defer(() => postgres.stop());
  const { url } = await postgres.start();
  const entities = [...FAULTS_ENTITIES, ...TIMELINE_ENTITIES];
  const migrations = [...TIMELINE_MIGRATIONS, ...FAULTS_MIGRATIONS];
  const store = StoreModule.forRoot({ url, entities, migrations });
  @Module({ imports: [store, TimelineModule, ...modules], providers })
  class BenchModule {}
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
  scope.defer(() => app.close());
  return app;
}
