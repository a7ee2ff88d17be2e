import { CommanderError } from 'commander';
import { AppError } from '#kernel';
import { FAILED, OK, statusOf } from './exit-status.js';
import { Output } from './output/output.js';
import { buildProgram } from './program.js';
import { usageError } from './usage-error.js';

/** Runs the command line and returns the exit status. No stack trace reaches a user. */
async function main(argv: string[]): Promise<number> {
  const json = argv.includes('--json');
  try {
    return await buildProgram(json).run(argv);
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return OK;
    const error = thrown instanceof CommanderError ? usageError(thrown) : AppError.from(thrown);
    new Output(json).error(error);
    if (error.family === 'unexpected' && process.env.SIMSUP_DEBUG) console.error(error.cause);
    return statusOf(error) || FAILED;
  }
}

// Who reads only the beginning, as `head` does, has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(OK);
});

process.exitCode = await main(process.argv);
