import { configFromArguments } from '../kit/config-file.js';
import { logFor } from '../kit/log.js';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { scaledMs } from '../kit/tempo.js';
import { FrameServer } from '../wire/frame-server.js';
import { routeTimers } from '../wire/route-timers.js';
import { Registry } from './registry.js';
import { Router } from './router.js';

/** How often the router looks for services that went silent. */
const EXPIRY_CHECK_MS = 1_000;

start(async () => {
  const config = configFromArguments();
  const log = logFor('habitat_builder_router::server');
  const router = new Router({
    registry: new Registry(routeTimers.registrationTtlMs),
    log,
    send: (identity, frame) => server.send(identity, frame),
    now: () => performance.now(),
  });
  const server = new FrameServer((identity, frame) => router.receive(identity, frame));
  const port = config.number('port', 5562);
  await server.listen(port, config.string('listen', '0.0.0.0'));
  setInterval(() => router.expire(), scaledMs(EXPIRY_CHECK_MS));
  onStopSignal(() => server.close());
  log.info(`builder-router is listening on port ${port}`);
});
