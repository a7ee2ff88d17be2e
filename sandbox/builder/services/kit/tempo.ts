/** How much faster than real time this stack runs: every timer is divided by it. 1 when `TEMPO` is unset. */
export const tempo = parseTempo(process.env.TEMPO);

/** Real-time milliseconds of a timer that the original runs with `originalMs`: whole ones, since some timers take no others. */
export function scaledMs(originalMs: number): number {
  return Math.max(1, Math.round(originalMs / tempo));
}

/** Reads a tempo; anything but a number from 1 to 100 stops the process, for a typo must not pass as real time. */
export function parseTempo(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 1 || value > 100) {
    throw new RangeError(`TEMPO must be a number from 1 to 100, not "${text}"`);
  }
  return value;
}
