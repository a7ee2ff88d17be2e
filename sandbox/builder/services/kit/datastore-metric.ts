import type { Datastore } from './datastore.js';
import type { Metric } from './text-metrics.js';

/** Connections of a service's pool, and requests that wait for one. */
export function datastoreMetric(datastore: Pick<Datastore, 'usage'>): Metric {
  return {
    name: 'datastore_pool',
    help: 'Connections to the database that are open or idle, and requests that wait for one.',
    type: 'gauge',
    samples: () => Object.entries(datastore.usage()).map(([state, value]) => ({ labels: { state }, value })),
  };
}
