import type { ConfigSection } from '../kit/config-section.js';
import { openDatastore } from '../kit/datastore.js';
import { datastoreMetric } from '../kit/datastore-metric.js';
import { logFor } from '../kit/log.js';
import { offerMetrics } from '../kit/offer-metrics.js';
import { runService } from '../kit/service-command.js';
import { onStopSignal } from '../kit/stop-signal.js';
import type { Metric } from '../kit/text-metrics.js';
import { openRouterLink } from '../wire/open-router-link.js';
import { protocols } from '../wire/protocol.js';
import { RouteService } from '../wire/route-service.js';
import { ALL_SHARDS } from '../wire/shard.js';
import { AccountRepository } from './account.repository.js';
import { HttpLoginProvider } from './login-provider.client.js';
import { OriginResync } from './origin-resync.js';
import { sessionHandlers } from './session.handlers.js';
import { SessionStore } from './session-store.js';

const shardsOf = (config: ConfigSection) => config.numbers('shards', ALL_SHARDS);

runService({
  service: 'builder-sessionsrv',
  shards: shardsOf,
  serve: async (config) => {
    const datastore = openDatastore(config.section('datastore'), 'builder-sessionsrv');
    await datastore.query('SELECT 1');
    const link = openRouterLink(config);
    const accounts = new AccountRepository(datastore);
    const sessions = new SessionStore(Date.now);
    const service = new RouteService({
      link,
      protocol: protocols.SessionSrv,
      shards: shardsOf(config),
      tagPrefix: 'ss',
      logModule: 'habitat_builder_sessionsrv',
      handlers: sessionHandlers({
        accounts,
        provider: new HttpLoginProvider(config.section('github')),
        sessions,
        buildWorkers: config.strings('build_workers', ['bldr-worker']),
      }),
    });
    await offerMetrics(config, 9642, [service.requests, sessionMetric(sessions), datastoreMetric(datastore)]);
    service.start();
    new OriginResync({
      accounts,
      membershipsIn: async (shard) =>
        (await link.askShard('OriginMembershipList', shard, { shard })).memberships,
      shards: ALL_SHARDS,
      log: logFor('habitat_builder_sessionsrv::sync'),
    }).start();
    onStopSignal(() => service.stop());
  },
});

function sessionMetric(sessions: SessionStore): Metric {
  return {
    name: 'sessions',
    help: 'Sessions in memory.',
    type: 'gauge',
    samples: () => [{ labels: {}, value: sessions.count }],
  };
}
