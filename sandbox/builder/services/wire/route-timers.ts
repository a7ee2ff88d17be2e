import { scaledMs } from '../kit/tempo.js';

/** Timers of the wire, already scaled by the stack's tempo. */
export const routeTimers = {
  /** Longest wait for sending a request, and again for its reply. */
  requestTimeoutMs: scaledMs(15_000),
  /** A registered service sends a heartbeat this often. */
  heartbeatMs: scaledMs(30_000),
  /** The router forgets a service that it has not heard for this long. */
  registrationTtlMs: scaledMs(35_000),
} as const;
