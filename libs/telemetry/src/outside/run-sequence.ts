import type { JourneyOutcome } from '#contracts';

/** Where the stored stream of a practice ends. */
export interface StreamPosition {
  /** Life of the traffic source. */
  run: string;
  /** Highest number seen in that life. */
  n: number;
  /** Latest end of a run seen, milliseconds since 1970. */
  endMs: number;
}

/** A line that is older than this against what was seen before comes from a replay of the log. */
const REPLAY_MS = 5_000;

/**
 * Tells new lines from lines that come twice (the log is read again after an interruption), and one life of the
 * traffic source from the next (its numbers begin anew). A run of a new life started after everything that the
 * old one had printed; a repeated line never did.
 */
export class RunSequence {
  private position: StreamPosition;

  /** @param firstRun name of the life when the stream has no position yet */
  constructor(firstRun: string, position?: StreamPosition) {
    this.position = position ?? { run: firstRun, n: -1, endMs: -Infinity };
  }

  /** The life that a new line belongs to, or null for a line that was seen before. */
  accept(outcome: JourneyOutcome): string | null {
    const startMs = Date.parse(outcome.startedAt);
    const { run, n, endMs } = this.position;
    const endedMs = startMs + outcome.latencyMs;
    if (outcome.n <= n) {
      if (startMs <= endMs) return null;
      this.position = { run: `${run.split('~')[0]}~${outcome.startedAt}`, n: outcome.n, endMs: endedMs };
      return this.position.run;
    }
    if (endedMs < endMs - REPLAY_MS) return null;
    this.position = { run, n: outcome.n, endMs: Math.max(endMs, endedMs) };
    return run;
  }
}
