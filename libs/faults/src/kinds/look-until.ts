import type { FaultContext } from '../fault-kind.js';

const LOOK_EVERY_MS = 50;

/** Looks again and again; false when it was not seen within the limit. */
export async function lookUntil(
  context: FaultContext,
  limitMs: number,
  seen: () => Promise<boolean>,
): Promise<boolean> {
  const deadlineMs = context.clock.monotonicMs() + limitMs;
  while (!(await seen())) {
    if (context.clock.monotonicMs() >= deadlineMs) return false;
    await context.clock.wait(LOOK_EVERY_MS, context.signal);
  }
  return true;
}
