import type { ConfigSection } from '../kit/config-section.js';
import { openDatastore } from '../kit/datastore.js';
import { datastoreMetric } from '../kit/datastore-metric.js';
import { logFor } from '../kit/log.js';
import { offerMetrics } from '../kit/offer-metrics.js';
import { runService } from '../kit/service-command.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { openRouterLink } from '../wire/open-router-link.js';
import { protocols } from '../wire/protocol.js';
import { RouteService } from '../wire/route-service.js';
import type { RouterLink } from '../wire/router-link.js';
import { AccountSync } from './account-sync.js';
import { ChannelRepository } from './channel.repository.js';
import { IntegrationRepository } from './integration.repository.js';
import { KeyRepository } from './key.repository.js';
import { MemberRepository } from './member.repository.js';
import { originHandlers } from './origin.handlers.js';
import { OriginRepository } from './origin.repository.js';
import { PackageRepository } from './package.repository.js';
import { ProjectRepository } from './project.repository.js';

// Without shards in its configuration the service registers none, and the router finds nobody for any origin.
const shardsOf = (config: ConfigSection) => config.numbers('shards', []);

runService({
  service: 'builder-originsrv',
  shards: shardsOf,
  serve: async (config) => {
    const datastore = openDatastore(config.section('datastore'), 'builder-originsrv');
    await datastore.query('SELECT 1');
    const link = openRouterLink(config);
    const ask: RouterLink['ask'] = (id, routeKey, body) => link.ask(id, routeKey, body);
    const members = new MemberRepository(datastore);
    const sync = new AccountSync({ members, ask, log: logFor('habitat_builder_originsrv::sync') });
    const service = new RouteService({
      link,
      protocol: protocols.OriginSrv,
      shards: shardsOf(config),
      tagPrefix: 'or',
      logModule: 'habitat_builder_originsrv',
      handlers: originHandlers({
        origins: new OriginRepository(datastore),
        packages: new PackageRepository(datastore),
        channels: new ChannelRepository(datastore),
        keys: new KeyRepository(datastore),
        integrations: new IntegrationRepository(datastore),
        projects: new ProjectRepository(datastore),
        members,
        ask,
        onUnsynced: () => sync.wake(),
      }),
    });
    await offerMetrics(config, 9643, [service.requests, datastoreMetric(datastore)]);
    service.start();
    sync.start();
    onStopSignal(() => {
      sync.stop();
      return service.stop();
    });
  },
});
