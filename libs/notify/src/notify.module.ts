import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { NOTIFY_CLOCK } from './notify-clock.js';
import { ChannelRepository } from './persistence/channel.repository.js';
import { NoticeRepository } from './persistence/notice.repository.js';
import { Notices } from './telling/notices.service.js';

/** Tells people. Needs the global StoreModule, and a binding of NoticeDirectory. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class NotifyModule {
  static with({
    imports = [],
    providers = [],
  }: Pick<ModuleMetadata, 'imports' | 'providers'>): DynamicModule {
    return {
      module: NotifyModule,
      imports,
      providers: [
        ...providers,
        NoticeRepository,
        ChannelRepository,
        Notices,
        { provide: NOTIFY_CLOCK, useClass: SystemClock },
      ],
      exports: [Notices],
    };
  }
}
