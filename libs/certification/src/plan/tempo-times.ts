import { durationMs } from '#contracts';

/** However brisk the tempo: processes start, and logs are written, no faster than on any other day. */
const LEAST_WITHIN_MS = 10_000;

/** A time of a scenario at a tempo, in milliseconds. */
export function atTempo(duration: string, tempo: number): number {
  return durationMs(duration) / tempo;
}

/** How long something may take at a tempo that a scenario expects within `duration`. */
export function limitAt(duration: string, tempo: number): number {
  return Math.max(LEAST_WITHIN_MS, atTempo(duration, tempo));
}
