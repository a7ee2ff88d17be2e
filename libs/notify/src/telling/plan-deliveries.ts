import { type DeliveryWay, NOTICE_KIND_INFO, type NoticeKind } from '#contracts';
import type { ChannelEntity, PreferenceEntity } from '../persistence/channel.entity.js';

/** One way to one receiver. */
export interface PlannedDelivery {
  way: DeliveryWay;
  personId: string | null;
  channelId: string | null;
  channelName: string | null;
}

export interface DeliveryChoices {
  people: readonly string[];
  preferences: readonly Pick<PreferenceEntity, 'personId' | 'way' | 'kinds'>[];
  /** Channels that take the kind. */
  channels: readonly Pick<ChannelEntity, 'id' | 'ownerId' | 'name'>[];
  /** Letters can be sent at all. */
  letters: boolean;
}

const OWN_WAYS = ['email', 'browser'] as const;

/** To whom a notice of this kind goes, and how: what people chose, and else what is usual. */
export function planDeliveries(
  kind: NoticeKind,
  { people, preferences, channels, letters }: DeliveryChoices,
): PlannedDelivery[] {
  const wants = (personId: string, way: 'email' | 'browser'): boolean =>
    preferences.find((chosen) => chosen.personId === personId && chosen.way === way)?.kinds.includes(kind) ??
    NOTICE_KIND_INFO[kind][way];
  const own = people.flatMap((personId) =>
    OWN_WAYS.filter((way) => (way !== 'email' || letters) && wants(personId, way)).map((way) => ({
      way,
      personId,
      channelId: null,
      channelName: null,
    })),
  );
  const others = channels.map(({ id, ownerId, name }) => ({
    way: 'channel' as const,
    personId: ownerId,
    channelId: id,
    channelName: name,
  }));
  return [...own, ...others];
}
