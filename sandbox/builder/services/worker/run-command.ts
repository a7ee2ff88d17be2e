import { execFile } from 'node:child_process';

/** A command of the node that takes longer is not going to end. */
const TIMEOUT_MS = 10_000;

/** Runs a command and gives what it printed. @throws Error with what it said on its way to another status than 0. */
export function runCommand(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { timeout: TIMEOUT_MS }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(stderr.trim() || error.message, { cause: error }));
    });
  });
}
