/**
 * What one whole builder sandbox costs while its users go about their journeys at the real pace: memory, processor,
 * disk. There is no baseline for the first two: nobody else runs this stack.
 */
import { newId } from '#kernel';
import { benchSandboxes, STACK_ID } from './harness/bench-sandboxes.js';
import { usageOf } from './harness/container-usage.js';
import { report } from './harness/figure.js';
import { imagesDisk } from './harness/image-layers.js';
import { pause, runBench } from './harness/run-bench.js';

const MIB = 1024 ** 2;
/** Starting up is not what is asked for here. */
const SETTLE_MS = 5_000;
const WATCH_MS = 30_000;

await runBench(async (scope) => {
  const { client, stack, service } = await benchSandboxes(scope);
  const request = {
    practiceId: newId(),
    stackId: STACK_ID,
    tempo: stack.file.tempo.default,
    signal: scope.signal,
  };
  const { sandboxId } = await service(0).lease(request);
  const made = await usageOf(client, sandboxId);
  report({
    name: 'footprint: processor time to make one sandbox',
    value: made.cpuMs / 1_000,
    unit: 's',
    detail: `of ${made.containers} containers until all are healthy; what the engine itself needs is not in it`,
  });
  await pause(SETTLE_MS);
  const before = await usageOf(client, sandboxId);
  await pause(WATCH_MS);
  const after = await usageOf(client, sandboxId);
  report({
    name: 'footprint: memory of one sandbox',
    value: after.ownBytes / MIB,
    unit: 'MiB',
    target: '≤ 900 MiB',
    detail: `anonymous and shared memory of ${after.containers} containers after 30 s of journeys; ${Math.round(after.withCacheBytes / MIB)} MiB with page cache`,
  });
  report({
    name: 'footprint: processor of one sandbox',
    value: (after.cpuMs - before.cpuMs) / (after.atMs - before.atMs),
    unit: 'cores',
    target: '≤ 0.2 cores',
    detail: 'over 30 s with journeys at the default rate, health checks and monitoring included',
  });
  const disk = await imagesDisk(client, stack);
  report({
    name: 'footprint: disk of the images',
    value: disk.uniqueBytes / MIB,
    unit: 'MiB',
    baseline: disk.summedBytes / MIB,
    target: '≤ 1 229 MiB',
    detail: `unique layers of ${disk.images} images / the images one by one`,
  });
});
