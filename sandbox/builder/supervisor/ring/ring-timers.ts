/** How patient the members of a ring are with each other. */
export interface RingTimers {
  /** One member is probed in each period. */
  readonly periodMs: number;
  /** How long a probed member has to answer before others are asked to reach it. */
  readonly pingTimeoutMs: number;
  /** How long those have. */
  readonly askTimeoutMs: number;
  /** How long a suspected member has to speak up. */
  readonly suspicionMs: number;
}

/** A network does not become faster with the clocks: below this, a busy host would look like a dead one. */
const SHORTEST_PERIOD_MS = 2_000;

/** The timers of a ring whose clocks run `tempo` times as fast as in production. */
export function ringTimers(tempo: number): RingTimers {
  const periodMs = Math.max(3_300 / tempo, SHORTEST_PERIOD_MS);
  return {
    periodMs,
    pingTimeoutMs: periodMs * 0.3,
    askTimeoutMs: periodMs * 0.6,
    suspicionMs: periodMs * 3,
  };
}
