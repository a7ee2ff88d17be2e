import { access, constants, mkdir } from 'node:fs/promises';
import { configFromArguments } from '../kit/config-file.js';
import { Counter } from '../kit/counter.js';
import { logFor, print } from '../kit/log.js';
import { serveMetrics } from '../kit/metrics-server.js';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { openRouterLink } from '../wire/open-router-link.js';
import { createApiServer } from './api-server.js';
import type { Ask } from './ask.js';
import { channelRoutes } from './channel-routes.js';
import { DepotFiles } from './depot-files.js';
import { integrationRoutes } from './integration-routes.js';
import { jobRoutes } from './job-routes.js';
import { keyRoutes } from './key-routes.js';
import { memberRoutes } from './member-routes.js';
import { originRoutes } from './origin-routes.js';
import { packageRoutes } from './package-routes.js';
import { projectRoutes } from './project-routes.js';
import { sessionRoutes } from './session-routes.js';
import { uploadRoute } from './upload-route.js';

start(async () => {
  const config = configFromArguments();
  const link = openRouterLink(config);
  const ask: Ask = (id, routeKey, body) => link.ask(id, routeKey, body);
  const files = new DepotFiles(
    await depotDirectory(config.section('depot').string('path', '/hab/svc/builder-api/data')),
  );
  const requests = new Counter('http_requests_total', 'Answered HTTP requests.');
  const server = createApiServer({
    // The schedule routes come first, for `schedule` would else be taken for an origin.
    routes: [
      ...sessionRoutes(ask),
      ...jobRoutes(ask),
      ...packageRoutes(ask, files),
      uploadRoute(ask, files),
      ...originRoutes(ask),
      ...memberRoutes(ask),
      ...integrationRoutes(ask),
      ...keyRoutes(ask),
      ...projectRoutes(ask),
      ...channelRoutes(ask),
    ],
    print,
    onReply: (method, status) => requests.add({ method, status: String(status) }),
  });
  const http = config.section('http');
  const port = http.number('port', 9636);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, http.string('listen', '0.0.0.0'), resolve);
  });
  await serveMetrics(config.section('metrics').number('port', 9637), [requests]);
  logFor('habitat_builder_api::server').info(`builder-api is listening on port ${port}`);
  onStopSignal(() => {
    server.close();
    server.closeAllConnections();
    return link.close();
  });
});

/** @throws Error when packages could not be stored. */
async function depotDirectory(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  await access(path, constants.W_OK);
  return path;
}
