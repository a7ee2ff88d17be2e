import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '#contracts';
import { NotifySettings } from '../notify-settings.js';
import type { ChannelEntity } from '../persistence/channel.entity.js';

const ID = 'environment';

/** The organisation's channel that the environment names: it takes pages, and cannot be changed from within. */
@Injectable()
export class EnvironmentChannel {
  constructor(private readonly settings: NotifySettings) {}

  /** The channel, when it is configured and takes the kind. */
  taking(kind: NoticeKind): ChannelEntity[] {
    const channel = this.get(ID);
    return channel?.kinds.includes(kind) ? [channel] : [];
  }

  /** null for any other id, and when it is not configured. */
  get(id: string): ChannelEntity | null {
    const { webhookUrl } = this.settings;
    if (id !== ID || webhookUrl === undefined) return null;
    return {
      id,
      ownerId: null,
      form: 'slack',
      name: 'webhook',
      address: webhookUrl,
      secret: null,
      kinds: ['page'],
      enabled: true,
      createdAt: new Date(0),
      createdBy: null,
    };
  }
}
