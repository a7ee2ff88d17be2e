import { configFromArguments } from '../kit/config-file.js';
import { logFor, logLevel } from '../kit/log.js';
import { serveMetrics } from '../kit/metrics-server.js';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { scaledMs } from '../kit/tempo.js';
import type { Metric } from '../kit/text-metrics.js';
import { FrameServer } from '../wire/frame-server.js';
import { protocolName, protocols } from '../wire/protocol.js';
import { routeTimers } from '../wire/route-timers.js';
import { Registry } from './registry.js';
import { Router } from './router.js';

/** How often the router looks for services that went silent. */
const EXPIRY_CHECK_MS = 1_000;

start(async () => {
  const config = configFromArguments();
  const level = logLevel(config.string('log_level', 'info'));
  const log = logFor('habitat_builder_router::server', { level });
  const registry = new Registry(routeTimers.registrationTtlMs);
  const router = new Router({
    registry,
    log,
    send: (identity, frame) => server.send(identity, frame),
    now: () => performance.now(),
  });
  const server = new FrameServer((identity, frame) => router.receive(identity, frame));
  const port = config.number('port', 5562);
  await server.listen(port, config.string('listen', '0.0.0.0'));
  await serveMetrics(config.section('metrics').number('port', 9644), [
    router.routed,
    router.registrations,
    shardMetric(registry),
  ]);
  setInterval(() => router.expire(), scaledMs(EXPIRY_CHECK_MS));
  onStopSignal(() => server.close());
  log.info(`builder-router is listening on port ${port}`);
});

function shardMetric(registry: Registry): Metric {
  return {
    name: 'router_registered_shards',
    help: 'Shards that a service has registered for, by protocol.',
    type: 'gauge',
    samples: () =>
      [protocols.SessionSrv, protocols.OriginSrv, protocols.JobSrv].map((protocol) => ({
        labels: { protocol: protocolName(protocol) },
        value: registry.shardCounts().get(protocol) ?? 0,
      })),
  };
}
