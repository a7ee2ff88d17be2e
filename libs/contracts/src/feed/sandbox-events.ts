import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** The practice got its sandbox. */
export const sandboxLeased = feedEvent(
  'sandbox.leased',
  z.object({ sandboxId: z.string(), warm: z.boolean(), leaseMs: z.number(), provisionMs: z.number() }),
);
/** All journeys succeed and all steady-state probes are green. */
export const sandboxSteady = feedEvent('sandbox.steady', z.object({ afterMs: z.number() }));
/** The sandbox cannot be used, or was lost. */
export const sandboxFailed = feedEvent('sandbox.failed', z.object({ message: z.string() }));
/** The sandbox was removed. */
export const sandboxRemoved = feedEvent('sandbox.removed', z.object({ afterMs: z.number() }));

export const sandboxEvents = [sandboxLeased, sandboxSteady, sandboxFailed, sandboxRemoved] as const;
