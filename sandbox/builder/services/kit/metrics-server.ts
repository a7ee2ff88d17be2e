import { createServer, type ServerResponse } from 'node:http';
import { exposeMetrics, type Metric } from './text-metrics.js';

/** Serves `/metrics` on its own port; a metric that cannot be read makes the scrape fail with 500. */
export function serveMetrics(port: number, metrics: readonly Metric[]): Promise<void> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') reply(response, 404, 'not found\n');
    else
      exposeMetrics(metrics).then(
        (text) => reply(response, 200, text),
        (error: unknown) => reply(response, 500, `${error}\n`),
      );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
}

function reply(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(text);
}
