import type { ConfigSection } from '../kit/config-section.js';
import { openDatastore } from '../kit/datastore.js';
import { runService } from '../kit/service-command.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { openRouterLink } from '../wire/open-router-link.js';
import { protocols } from '../wire/protocol.js';
import { RouteService } from '../wire/route-service.js';
import { ChannelRepository } from './channel.repository.js';
import { KeyRepository } from './key.repository.js';
import { originHandlers } from './origin.handlers.js';
import { OriginRepository } from './origin.repository.js';
import { PackageRepository } from './package.repository.js';

// Without shards in its configuration the service registers none, and the router finds nobody for any origin.
const shardsOf = (config: ConfigSection) => config.numbers('shards', []);

runService({
  service: 'builder-originsrv',
  shards: shardsOf,
  serve: async (config) => {
    const datastore = openDatastore(config.section('datastore'), 'builder-originsrv');
    await datastore.query('SELECT 1');
    const shards = shardsOf(config);
    const service = new RouteService({
      link: openRouterLink(config),
      protocol: protocols.OriginSrv,
      shards,
      tagPrefix: 'or',
      logModule: 'habitat_builder_originsrv',
      handlers: originHandlers({
        origins: new OriginRepository(datastore),
        packages: new PackageRepository(datastore),
        channels: new ChannelRepository(datastore),
        keys: new KeyRepository(datastore),
        shards,
      }),
    });
    service.start();
    onStopSignal(() => service.stop());
  },
});
