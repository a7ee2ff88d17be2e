import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { CalendarFeeds } from './calendar/calendar-feeds.service.js';
import { ConsentRepository } from './persistence/consent.repository.js';
import { RotaRepository } from './persistence/rota.repository.js';
import { ROTA_CLOCK } from './rota-clock.js';
import { Rotas } from './rotas.service.js';

/** Who is on call. Needs the global StoreModule, and a binding of RotaDirectory. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class RotaModule {
  static with({
    imports = [],
    providers = [],
  }: Pick<ModuleMetadata, 'imports' | 'providers'>): DynamicModule {
    return {
      module: RotaModule,
      imports,
      providers: [
        ...providers,
        RotaRepository,
        ConsentRepository,
        Rotas,
        CalendarFeeds,
        { provide: ROTA_CLOCK, useClass: SystemClock },
      ],
      exports: [Rotas, CalendarFeeds],
    };
  }
}
