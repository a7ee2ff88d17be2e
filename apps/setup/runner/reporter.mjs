import { PlainReporter } from './plain-reporter.mjs';
import { TerminalReporter } from './terminal-reporter.mjs';

/**
 * A step under way, as a reporter sees it.
 * @typedef {{title: string, elapsedMs: () => number, detail: () => string | undefined}} RunningStep
 */

/**
 * Tells a person what the steps do.
 * @typedef {object} Reporter
 * @property {(step: RunningStep) => void} started
 * @property {(step: RunningStep, detail: string | undefined, worked?: boolean) => void} finished
 * @property {(step: RunningStep) => void} failed
 * @property {(step: RunningStep) => void} stopped  Ended before it was done, through no fault of its own.
 * @property {(text: string) => void} say  A line for the reader, between steps.
 * @property {() => void} close  Ends timers and clears what is redrawn.
 */

/**
 * A spinner on a terminal, plain lines elsewhere and in CI.
 * @param {NodeJS.WriteStream} stream
 * @param {{onlyWork?: boolean}} [options] `onlyWork`: plain, and silent about steps with nothing to do.
 * @returns {Reporter}
 */
export function reporterFor(stream, { onlyWork = false } = {}) {
  const redraws = stream.isTTY && !process.env.CI && process.env.TERM !== 'dumb';
  return redraws && !onlyWork ? new TerminalReporter(stream) : new PlainReporter(stream, { onlyWork });
}
