import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { ChannelSender } from '../channels/channel-sender.js';
import { EnvironmentChannel } from '../channels/environment-channel.js';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import { ChannelRepository } from '../persistence/channel.repository.js';
import type { DeliveryOfNotice } from '../persistence/notice.repository.js';
import type { DeliveryWayPart, Destination, NoDestination } from './delivery-way.js';

/** Notices to chats, webhooks and pagers. */
@Injectable()
export class ChannelWay implements DeliveryWayPart {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly environment: EnvironmentChannel,
    private readonly sender: ChannelSender,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  async find({ delivery }: DeliveryOfNotice): Promise<Destination | NoDestination> {
    const id = delivery.channelId ?? '';
    const channel = this.environment.get(id) ?? (await this.channels.find(id));
    if (!channel) return { skip: 'The channel was removed.' };
    if (!channel.enabled) return { skip: 'The channel was switched off.' };
    return {
      host: hostOf(channel.address),
      name: channel.name,
      send: async (notice) => {
        await this.sender.send(channel, notice, this.clock.now());
      },
    };
  }
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
