import type { FaultContext } from '../fault-kind.js';
import { runOnNode } from './run-on-node.js';

/** How many times faster than in production the timers of a node run; 1 where nothing says so. */
export async function nodeTempo(context: FaultContext, node: string): Promise<number> {
  const { stdout } = await runOnNode(context, node, { command: ['printenv', 'TEMPO'] });
  const tempo = Number.parseFloat(stdout);
  return tempo > 0 ? tempo : 1;
}
