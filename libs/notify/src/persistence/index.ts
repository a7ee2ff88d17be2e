import { CreateNotices1763700300000 } from './1763700300000-create-notices.js';
import { OrderDeliveries1764000500300 } from './1764000500300-order-deliveries.js';
import { NoticesOfSeries1764000500500 } from './1764000500500-notices-of-series.js';
import { ChannelEntity, PreferenceEntity } from './channel.entity.js';
import { DeliveryEntity } from './delivery.entity.js';
import { NoticeEntity } from './notice.entity.js';

export const NOTIFY_ENTITIES = [NoticeEntity, DeliveryEntity, ChannelEntity, PreferenceEntity];
export const NOTIFY_MIGRATIONS = [
  CreateNotices1763700300000,
  OrderDeliveries1764000500300,
  NoticesOfSeries1764000500500,
];
