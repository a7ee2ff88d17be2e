import type { ConfigSection } from './config-section.js';
import { logFor } from './log.js';
import { serveMetrics } from './metrics-server.js';
import type { Metric } from './text-metrics.js';

/**
 * Serves metrics on the port that the configuration says. A service that listens for nothing else does its work without
 * them when the port is taken, as by a second instance on the same host.
 */
export async function offerMetrics(
  config: ConfigSection,
  defaultPort: number,
  metrics: readonly Metric[],
): Promise<void> {
  const port = config.section('metrics').number('port', defaultPort);
  try {
    await serveMetrics(port, metrics);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    logFor('metrics').warn(`port ${port} is taken, no metrics here`);
  }
}
