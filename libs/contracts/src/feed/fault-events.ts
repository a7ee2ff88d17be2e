import { z } from 'zod';
import { feedEvent } from './envelope.js';

const injection = {
  injectionId: z.string().describe('Row in the ledger'),
  fault: z.string().describe('Kind of fault'),
  name: z.string().describe('Name of the injection in its scenario'),
};

/** A ledger row was written: the fault may act from now on. */
export const faultPlanned = feedEvent(
  'fault.planned',
  z.object({
    ...injection,
    summary: z.string().describe('What it does, in words'),
    steps: z.array(z.string()).describe('What it does, step by step'),
  }),
);
/** The damage is done. */
export const faultApplied = feedEvent(
  'fault.applied',
  z.object({
    ...injection,
    durationMs: z.number().describe('How long that took'),
    latenessMs: z.number().describe('Begin minus plan'),
  }),
);
/** The damage could not be done. */
export const faultFailed = feedEvent(
  'fault.failed',
  z.object({ ...injection, message: z.string().describe('Why not') }),
);
/** The damage was undone. */
export const faultReverted = feedEvent(
  'fault.reverted',
  z.object({ ...injection, durationMs: z.number().describe('How long that took') }),
);
/** The damage could not be undone; the sandbox is removed instead. */
export const faultRevertFailed = feedEvent(
  'fault.revertFailed',
  z.object({ ...injection, message: z.string().describe('Why not') }),
);
/** Somebody had all damage undone while the practice goes on; none comes any more. */
export const faultsCalledOff = feedEvent(
  'faults.calledOff',
  z.object({ by: z.string().describe('Who did it') }),
);

export const faultEvents = [
  faultPlanned,
  faultApplied,
  faultFailed,
  faultReverted,
  faultRevertFailed,
  faultsCalledOff,
] as const;
