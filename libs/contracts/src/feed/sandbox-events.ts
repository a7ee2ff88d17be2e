import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** The practice got its sandbox. */
export const sandboxLeased = feedEvent(
  'sandbox.leased',
  z.object({
    sandboxId: z.string().describe('Id of the sandbox'),
    warm: z.boolean().describe('Whether it was kept ready'),
    leaseMs: z.number().describe('How long getting it took'),
    provisionMs: z.number().describe('How long making it had taken'),
  }),
);
/** All journeys succeed and all steady-state probes are green. */
export const sandboxSteady = feedEvent(
  'sandbox.steady',
  z.object({ afterMs: z.number().describe('How long that took') }),
);
/** The sandbox cannot be used, or was lost. */
export const sandboxFailed = feedEvent('sandbox.failed', z.object({ message: z.string().describe('Why') }));
/** The sandbox was removed. */
export const sandboxRemoved = feedEvent(
  'sandbox.removed',
  z.object({ afterMs: z.number().describe('How long that took') }),
);

export const sandboxEvents = [sandboxLeased, sandboxSteady, sandboxFailed, sandboxRemoved] as const;
