import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { ChannelSender } from './channels/channel-sender.js';
import { EnvironmentChannel } from './channels/environment-channel.js';
import { ChannelWay } from './delivery/channel-way.js';
import { Deliveries } from './delivery/deliveries.service.js';
import { DeliveryOutcomes } from './delivery/delivery-outcomes.service.js';
import { EmailWay } from './delivery/email-way.js';
import { DeliveryLog } from './log/delivery-log.service.js';
import { Inbox } from './log/inbox.service.js';
import { OldNotices } from './log/old-notices.service.js';
import { NOTIFY_CLOCK } from './notify-clock.js';
import { ChannelRepository } from './persistence/channel.repository.js';
import { DeliveryLogRepository } from './persistence/delivery-log.repository.js';
import { NoticeRepository } from './persistence/notice.repository.js';
import { OldNoticeRepository } from './persistence/old-notice.repository.js';
import { Channels } from './settings/channels.service.js';
import { NoticeWaysService } from './settings/notice-ways.service.js';
import { TryChannel } from './settings/try-channel.service.js';
import { DeliveryPlanner } from './telling/delivery-planner.js';
import { Notices } from './telling/notices.service.js';

/** Tells people. Needs the global StoreModule, the timeline, and bindings of NoticeDirectory and NotifySettings. */
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
        EnvironmentChannel,
        EmailWay,
        ChannelWay,
        DeliveryPlanner,
        DeliveryOutcomes,
        Deliveries,
        DeliveryLogRepository,
        Channels,
        TryChannel,
        NoticeWaysService,
        DeliveryLog,
        Inbox,
        OldNoticeRepository,
        OldNotices,
        Notices,
        { provide: ChannelSender, useFactory: () => new ChannelSender() },
        { provide: NOTIFY_CLOCK, useClass: SystemClock },
      ],
      exports: [Notices, Channels, TryChannel, NoticeWaysService, DeliveryLog, Inbox, OldNotices],
    };
  }
}
