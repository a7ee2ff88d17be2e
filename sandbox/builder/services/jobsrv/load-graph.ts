import { type Log, print } from '../kit/log.js';
import { DependencyGraph } from './dependency-graph.js';
import type { GraphRepository } from './graph.repository.js';

/** Builds the graph from all packages; nothing is served before that. */
export async function loadGraph(packages: Pick<GraphRepository, 'all'>, log: Log): Promise<DependencyGraph> {
  const startedAt = performance.now();
  log.info('Loading dependency graph');
  const graph = new DependencyGraph();
  for (const entry of await packages.all()) graph.add(entry);
  const seconds = (performance.now() - startedAt) / 1_000;
  print(`Graph build stats (${seconds.toFixed(9)} sec):`);
  for (const { target, nodes, edges } of graph.stats())
    print(`Target ${target}: ${nodes} nodes, ${edges} edges`);
  return graph;
}
