import type { ConfigSection } from '../kit/config-section.js';
import { openDatastore } from '../kit/datastore.js';
import { runService } from '../kit/service-command.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { openRouterLink } from '../wire/open-router-link.js';
import { protocols } from '../wire/protocol.js';
import { RouteService } from '../wire/route-service.js';
import { ALL_SHARDS } from '../wire/shard.js';
import { AccountRepository } from './account.repository.js';
import { HttpLoginProvider } from './login-provider.client.js';
import { sessionHandlers } from './session.handlers.js';
import { SessionStore } from './session-store.js';

const shardsOf = (config: ConfigSection) => config.numbers('shards', ALL_SHARDS);

runService({
  service: 'builder-sessionsrv',
  shards: shardsOf,
  serve: async (config) => {
    const datastore = openDatastore(config.section('datastore'), 'builder-sessionsrv');
    await datastore.query('SELECT 1');
    const service = new RouteService({
      link: openRouterLink(config),
      protocol: protocols.SessionSrv,
      shards: shardsOf(config),
      tagPrefix: 'ss',
      logModule: 'habitat_builder_sessionsrv',
      handlers: sessionHandlers({
        accounts: new AccountRepository(datastore),
        provider: new HttpLoginProvider(config.section('github')),
        sessions: new SessionStore(Date.now),
        buildWorkers: config.strings('build_workers', ['bldr-worker']),
      }),
    });
    service.start();
    onStopSignal(() => service.stop());
  },
});
