import { type DynamicModule, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { FaultCatalogue } from './fault-catalogue.js';
import { FaultGround } from './fault-ground.js';
import { FaultHostCheck } from './fault-host-check.js';
import { InjectionService } from './injection.service.js';
import { InjectionLedger } from './ledger/injection-ledger.js';
import { TypeormInjectionLedger } from './persistence/index.js';

/** What an app hands in: adapters of the ports FaultGround and FaultRecord, and the modules that they need. */
export interface FaultsBindings {
  imports?: NonNullable<ModuleMetadata['imports']>;
  providers: Provider[];
}

/** The catalogue of faults and the ledger. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class FaultsModule {
  static register({ imports = [], providers }: FaultsBindings): DynamicModule {
    return {
      module: FaultsModule,
      imports,
      providers: [
        ...providers,
        FaultCatalogue,
        { provide: InjectionLedger, useClass: TypeormInjectionLedger },
        {
          provide: FaultHostCheck,
          useFactory: (catalogue: FaultCatalogue, { host }: FaultGround) =>
            new FaultHostCheck(catalogue, host),
          inject: [FaultCatalogue, FaultGround],
        },
        {
          provide: InjectionService,
          useFactory: (catalogue: FaultCatalogue, ledger: InjectionLedger, ground: FaultGround) =>
            new InjectionService(catalogue, ledger, ground, new SystemClock()),
          inject: [FaultCatalogue, InjectionLedger, FaultGround],
        },
      ],
      exports: [FaultCatalogue, FaultHostCheck, InjectionService],
    };
  }
}
