const MINUTE_MS = 60_000;

/** From one attempt to the next: a receiver that restarts is soon told, one that is down for an afternoon is told too. */
const DELAYS_MS = [
  2_000,
  10_000,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  60 * MINUTE_MS,
  180 * MINUTE_MS,
] as const;

/** Attempts at one delivery at most. */
export const MAX_ATTEMPTS = DELAYS_MS.length + 1;

/** How long after this many failed attempts the next one is made; null when there is none. */
export function retryDelayMs(failedAttempts: number): number | null {
  return DELAYS_MS[failedAttempts - 1] ?? null;
}
