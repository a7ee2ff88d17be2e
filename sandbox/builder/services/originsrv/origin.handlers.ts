import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { OriginMessages, OriginPackage } from '../wire/origin-messages.js';
import { channelHandlers } from './channel.handlers.js';
import type { ChannelRepository } from './channel.repository.js';
import { found, mustBe } from './found.js';
import { compareIdents, versionsOf } from './ident-order.js';
import { integrationHandlers } from './integration.handlers.js';
import type { IntegrationRepository } from './integration.repository.js';
import { keyHandlers } from './key.handlers.js';
import type { KeyRepository } from './key.repository.js';
import { type MemberHandlersOptions, memberHandlers } from './member.handlers.js';
import type { OriginRepository } from './origin.repository.js';
import type { PackageRepository } from './package.repository.js';
import { cutPage, pageOf } from './page-of.js';
import { type ProjectHandlersOptions, projectHandlers } from './project.handlers.js';

/** Every new package is in this channel. */
const FIRST_CHANNEL = 'unstable';

export interface OriginHandlersOptions
  extends Omit<MemberHandlersOptions, 'origins'>,
    Omit<ProjectHandlersOptions, 'origins'> {
  readonly origins: OriginRepository;
  readonly packages: PackageRepository;
  readonly channels: ChannelRepository;
  readonly integrations: IntegrationRepository;
  readonly keys: KeyRepository;
}

/** How originsrv answers. */
export function originHandlers(options: OriginHandlersOptions): MessageHandlers<OriginMessages> {
  const { origins, packages, channels } = options;
  const existingPackage = async (originName: string, ident: string): Promise<OriginPackage> =>
    found(await packages.find(originName, ident), 'or:package-get:1');

  return {
    ...channelHandlers(options),
    ...integrationHandlers(options.integrations),
    ...keyHandlers(options.keys),
    ...memberHandlers(options),
    ...projectHandlers(options),

    originGet: async ({ name }) => found(await origins.find(name), 'or:origin-get:1'),

    originList: async ({ start, limit }) => {
      const { page, ...range } = cutPage(await origins.all(), start, limit);
      return { ...range, origins: page };
    },

    originCreate: async (entry) => {
      const made = await origins.create(entry);
      if (made === undefined) throw new NetError('ENTITY_CONFLICT', 'or:origin-create:1');
      options.onUnsynced();
      return made;
    },

    originUpdate: async ({ name, visibility }) => {
      mustBe(await origins.update(name, visibility), 'or:origin-update:1');
      return null;
    },

    originCheckAccess: async ({ originName, accountId }) => ({
      hasAccess: await origins.isMember(originName, accountId),
    }),

    originPackageGet: ({ originName, ident }) => existingPackage(originName, ident),

    originPackageLatestGet: async (filter) => {
      const idents = await packages.idents(filter);
      return { ident: found(idents.sort(compareIdents).at(-1), 'or:package-latest-get:1') };
    },

    originPackageList: async ({ start, limit, ...filter }) => {
      const idents = await packages.idents(filter);
      return pageOf(idents.sort(), start, limit);
    },

    originPackageVersionList: async ({ originName, name }) => {
      const versions = versionsOf(await packages.idents({ originName, prefix: name }));
      found(versions[0], 'or:package-version-list:1');
      return { versions };
    },

    originPackageSearch: async ({ query, start, limit }) =>
      pageOf((await packages.search(query)).sort(), start, limit),

    originPackageCreate: async (entry) => {
      const isNew = await packages.create(entry);
      if (!isNew) throw new NetError('ENTITY_CONFLICT', 'or:package-create:1');
      await channels.promote(entry.originName, entry.ident, FIRST_CHANNEL);
      return existingPackage(entry.originName, entry.ident);
    },
  };
}
