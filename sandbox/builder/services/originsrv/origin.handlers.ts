import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { OriginMessages, OriginPackage } from '../wire/origin-messages.js';
import { channelHandlers } from './channel.handlers.js';
import type { ChannelRepository } from './channel.repository.js';
import { found } from './found.js';
import { compareIdents } from './ident-order.js';
import { keyHandlers } from './key.handlers.js';
import type { KeyRepository } from './key.repository.js';
import type { OriginRepository } from './origin.repository.js';
import type { PackageRepository } from './package.repository.js';
import { pageOf, searchShards } from './package-search.js';

/** Every new package is in this channel. */
const FIRST_CHANNEL = 'unstable';

export interface OriginHandlersOptions {
  readonly origins: OriginRepository;
  readonly packages: PackageRepository;
  readonly channels: ChannelRepository;
  readonly keys: KeyRepository;
  /** The shards that a search looks through. */
  readonly shards: readonly number[];
}

/** How originsrv answers. */
export function originHandlers({
  origins,
  packages,
  channels,
  keys,
  shards,
}: OriginHandlersOptions): MessageHandlers<OriginMessages> {
  const existingPackage = async (originName: string, ident: string): Promise<OriginPackage> =>
    found(await packages.find(originName, ident), 'or:package-get:1');

  return {
    ...channelHandlers({ origins, channels }),
    ...keyHandlers(keys),

    originGet: async ({ name }) => found(await origins.find(name), 'or:origin-get:1'),

    originCheckAccess: async ({ originName, accountId }) => ({
      hasAccess: await origins.isMember(originName, accountId),
    }),

    originProjectGet: async ({ originName, name }) =>
      found(await origins.findProject(originName, name), 'or:project-get:1'),

    originPackageGet: ({ originName, ident }) => existingPackage(originName, ident),

    originPackageLatestGet: async (filter) => {
      const idents = await packages.idents(filter);
      return { ident: found(idents.sort(compareIdents).at(-1), 'or:package-latest-get:1') };
    },

    originPackageList: async ({ start, limit, ...filter }) => {
      const idents = await packages.idents(filter);
      return pageOf(idents.sort(), start, limit);
    },

    originPackageSearch: async ({ query, start, limit }) =>
      pageOf(await searchShards(packages, shards, query), start, limit),

    originPackageCreate: async (entry) => {
      const isNew = await packages.create(entry);
      if (!isNew) throw new NetError('ENTITY_CONFLICT', 'or:package-create:1');
      await channels.promote(entry.originName, entry.ident, FIRST_CHANNEL);
      return existingPackage(entry.originName, entry.ident);
    },
  };
}
