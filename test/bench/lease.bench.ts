/**
 * A warm sandbox becomes a practice's, with pool and ledger in a real Postgres. Baseline: making that same sandbox.
 * Then the reset that a pool gives: the used sandbox is removed and a pristine one leased.
 */
import { newId } from '#kernel';
import { type BenchSandboxes, benchSandboxes, STACK_ID } from './harness/bench-sandboxes.js';
import { median, percentile, report, timed } from './harness/figure.js';
import { runBench } from './harness/run-bench.js';

const LEASES = 20;

type Lease = Awaited<ReturnType<ReturnType<BenchSandboxes['service']>['lease']>>;

await runBench(async (scope) => {
  const { store, service } = await benchSandboxes(scope);
  await service(2).warm(STACK_ID);
  // Leases of a service without a pool refill nothing in the background.
  const leasing = service(0);
  const lease = async (): Promise<Lease> => {
    const given = await leasing.lease({ practiceId: newId(), stackId: STACK_ID, tempo: 1 });
    if (!given.warm) throw new Error('the pool was empty');
    return given;
  };
  const leases: number[] = [];
  const made: number[] = [];
  for (let round = 0; round < LEASES; round++) {
    let given: Lease | undefined;
    leases.push(
      await timed(async () => {
        given = await lease();
      }),
    );
    if (!given) throw new Error('nothing was leased');
    made.push(given.provisionMs);
    await store.move({ id: given.sandboxId, from: ['leased'], to: 'warm', changes: { practiceId: null } });
  }
  report({
    name: 'pool: lease of a warm sandbox, median',
    value: median(leases),
    unit: 'ms',
    baseline: median(made),
    target: '≤ 200 ms',
    detail: `SandboxService.lease, ${LEASES} times, slowest ${Math.round(percentile(leases, 1))} ms / making it`,
  });
  const used = await lease();
  const resetMs = await timed(() => Promise.all([leasing.release(used.sandboxId), lease()]));
  report({
    name: 'pool: used → pristine',
    value: resetMs,
    unit: 'ms',
    baseline: median(made),
    target: '≤ 5 000 ms',
    detail: 'the used sandbox is gone and another one leased; once / making one, without the removal',
  });
});
