import type { JourneyOutcome, StackJourney } from '#contracts';

/** What impact arithmetic must know of a journey. */
export type MeasuredJourney = Pick<StackJourney, 'name' | 'title' | 'everyMs' | 'slowMs'>;

/** What impact arithmetic must know of one run. */
export type MeasuredRun = Pick<JourneyOutcome, 'journey' | 'startedAt' | 'latencyMs' | 'ok' | 'error'>;

const RECOVERY_WINDOW_MS = 5_000;
const MOST_RECOVERY_RUNS = 3;

/**
 * How many good runs in a row make a failing journey healthy: as many as start within 5 s, at least one, at
 * most three. One good run of a frequent journey may be luck (one healthy server of three, a retry); a journey
 * that runs every 15 s would be called failing for a minute if three of it were asked for.
 */
export function recoveryRuns(journey: Pick<StackJourney, 'everyMs'>): number {
  return Math.min(MOST_RECOVERY_RUNS, Math.max(1, Math.ceil(RECOVERY_WINDOW_MS / journey.everyMs)));
}

/** A run in numbers: instants in milliseconds since 1970. */
export interface TimedRun {
  startMs: number;
  endMs: number;
  ok: boolean;
  slow: boolean;
}

export function timedRun(run: MeasuredRun, journey: Pick<StackJourney, 'slowMs'>): TimedRun {
  const startMs = Date.parse(run.startedAt);
  return {
    startMs,
    endMs: startMs + run.latencyMs,
    ok: run.ok,
    slow: run.ok && run.latencyMs > journey.slowMs,
  };
}

/** ISO 8601 in UTC with milliseconds. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
