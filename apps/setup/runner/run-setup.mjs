import { withSetupLock } from '../files/setup-lock.mjs';
import { interruptible } from './interruptible.mjs';
import { LogFile } from './log-file.mjs';
import { reporterFor } from './reporter.mjs';
import { runSteps } from './run-steps.mjs';
import { Interrupted, StepFailure } from './step-failure.mjs';

/**
 * @typedef {object} SetupOptions
 * @property {NodeJS.WriteStream} [stream]  Where steps are told (default: stdout).
 * @property {boolean} [onlyWork]  Say nothing about steps that had nothing to do.
 */

/**
 * Runs set-up steps for a command and tells about them. A failure ends the process with one sentence.
 * @param {import('./run-steps.mjs').Step[]} steps
 * @param {SetupOptions} [options]
 * @returns {Promise<import('./run-steps.mjs').Facts>}
 */
export async function runSetup(steps, { stream = process.stdout, onlyWork = false } = {}) {
  const log = new LogFile();
  const reporter = reporterFor(stream, { onlyWork });
  try {
    return await interruptible((signal) =>
      withSetupLock({ signal, say: (text) => reporter.say(text) }, () =>
        runSteps(steps, { signal, reporter, log }),
      ),
    );
  } catch (error) {
    reporter.close();
    return endWith(error, log, process.stderr);
  }
}

/**
 * @param {unknown} error
 * @param {LogFile} log
 * @param {NodeJS.WriteStream} stream
 * @returns {never}
 */
function endWith(error, log, stream) {
  if (error instanceof Interrupted) {
    stream.write('Stopped. Nothing half-built was kept; run the command again to go on.\n');
    process.exit(130);
  }
  const known = error instanceof StepFailure;
  const cause = known ? error.cause : error;
  if (cause) log.write(`\n${cause instanceof Error ? cause.stack : String(cause)}\n`);
  const sentence = known ? error.message : `The set-up met something unexpected: ${shortReason(error)}.`;
  stream.write(`\n${sentence}\n`);
  if (known) for (const command of error.commands) stream.write(`    ${command}\n`);
  if (log.exists) stream.write(`Details: ${log.shownPath}\n`);
  process.exit(1);
}

/** @param {unknown} error */
const shortReason = (error) =>
  String(error instanceof Error ? error.message : error)
    .split('\n')[0]
    ?.replace(/\.$/, '');
