import type { ChannelMessages } from '../wire/channel-messages.js';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { ChannelRepository } from './channel.repository.js';
import { found } from './found.js';
import type { OriginRepository } from './origin.repository.js';

export interface ChannelHandlersOptions {
  readonly origins: Pick<OriginRepository, 'find'>;
  readonly channels: ChannelRepository;
}

/** How originsrv answers about channels. */
export function channelHandlers({
  origins,
  channels,
}: ChannelHandlersOptions): MessageHandlers<ChannelMessages> {
  return {
    originChannelList: async ({ originName }) => ({ channels: await channels.list(originName) }),

    originChannelCreate: async ({ originName, channel, ownerId }) => {
      const made = await channels.create(originName, channel, ownerId);
      if (made !== undefined) return made;
      found(await origins.find(originName), 'or:channel-create:2');
      throw new NetError('ENTITY_CONFLICT', 'or:channel-create:1');
    },

    originChannelDelete: async ({ originName, channel }) => {
      const isGone = await channels.remove(originName, channel);
      if (!isGone) throw new NetError('ENTITY_NOT_FOUND', 'or:channel-delete:1');
      return null;
    },

    originPackagePromote: async ({ originName, ident, channel }) => {
      const isPlaced = await channels.promote(originName, ident, channel);
      if (!isPlaced) throw new NetError('ENTITY_NOT_FOUND', 'or:package-promote:1');
      return null;
    },

    originPackageDemote: async ({ originName, ident, channel }) => {
      const isTakenOut = await channels.demote(originName, ident, channel);
      if (!isTakenOut) throw new NetError('ENTITY_NOT_FOUND', 'or:package-demote:1');
      return null;
    },
  };
}
