import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { ImpactQueries } from './impact/impact-queries.js';
import { OutcomeStore } from './outcomes/outcome-store.js';
import { OutcomeRows } from './outcomes/stored-outcome.js';
import { ImpactRepository } from './persistence/impact.repository.js';
import { OutcomeRepository } from './persistence/outcome.repository.js';
import { ProbeRunner } from './probes/probe-runner.js';
import { ProbeShell } from './probes/probe-shell.js';

/**
 * Providers of telemetry. The composition root binds the port: `TelemetryModule.with({ imports, providers })`
 * where together they provide `ProbeShell` and TypeORM's `DataSource`.
 */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic Nest module is a static method
export class TelemetryModule {
  static with(bindings: Pick<ModuleMetadata, 'imports' | 'providers'>): DynamicModule {
    return {
      module: TelemetryModule,
      imports: bindings.imports ?? [],
      providers: [
        ...(bindings.providers ?? []),
        {
          provide: OutcomeStore,
          useFactory: (rows: OutcomeRows) => new OutcomeStore(rows, new SystemClock()),
          inject: [OutcomeRows],
        },
        { provide: OutcomeRows, useClass: OutcomeRepository },
        { provide: ImpactQueries, useClass: ImpactRepository },
        {
          provide: ProbeRunner,
          useFactory: (shell: ProbeShell) => new ProbeRunner(shell, new SystemClock()),
          inject: [ProbeShell],
        },
      ],
      exports: [OutcomeStore, ImpactQueries, ProbeRunner],
    };
  }
}
