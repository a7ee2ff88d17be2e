import type { Practice } from '../practice.js';
import type { RunServices } from './run-services.js';

/** Gets a practice a sandbox of its own, and answers its id. What was leased is noted also when `signal` ended the wait. */
export async function leaseSandbox(
  services: RunServices,
  { id: practiceId, stackId, tempo }: Practice,
  signal: AbortSignal,
): Promise<string> {
  const lease = await services.sandboxes.lease({ practiceId, stackId, tempo, signal });
  await services.practices.setSandbox(practiceId, lease.sandboxId);
  const { sandboxId, warm, leaseMs, provisionMs } = lease;
  const occurredAt = services.clock.now();
  await services.recorder.record(practiceId, [
    { type: 'sandbox.leased', occurredAt, data: { sandboxId, warm, leaseMs, provisionMs } },
  ]);
  signal.throwIfAborted();
  return sandboxId;
}
