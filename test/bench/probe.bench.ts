/**
 * A probe as the stack's steady state is proved with: in a shell that stays open on the node. Baseline: the same command
 * as an exec of its own, in turns on the same node, both through the product's engine.
 */

import { SystemClock } from '#kernel';
import { DockerSandboxEngine, EngineClient, type ExecRequest } from '#sandbox';
import { median, report, timed } from './harness/figure.js';
import { startOneNode } from './harness/one-node.js';
import { runBench, temporaryFolder } from './harness/run-bench.js';

const ROUNDS = 40;
/** The first rounds open the shell and warm up code. */
const WARM_UP = 3;

await runBench(async (scope) => {
  const client = await EngineClient.connect();
  const stateDir = temporaryFolder(scope);
  const engine = new DockerSandboxEngine({ client, clock: new SystemClock(), stateDir });
  const { sandboxId, node } = await startOneNode(scope);
  const request: ExecRequest = { command: ['cat', '/etc/hostname'], timeoutMs: 5_000 };
  const standing: number[] = [];
  const alone: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const aloneMs = await timed(() => engine.exec(sandboxId, node, request));
    const standingMs = await timed(() => engine.exec(sandboxId, node, { ...request, standing: true }));
    if (round < 0) continue;
    alone.push(aloneMs);
    standing.push(standingMs);
  }
  report({
    name: 'probe: in a shell that stays open, median',
    value: median(standing),
    unit: 'ms',
    baseline: median(alone),
    ratio: median(standing) / median(alone),
    detail: `cat of a small file, ${ROUNDS} pairs / the same as an exec of its own`,
  });
});
