import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Holds one directory a test run, named for the process id of its Jest. */
export const RUNS_DIRECTORY = fileURLToPath(new URL('../../../var/test-postgres', import.meta.url));

/** @param {number} pid of the Jest that leads the run */
export function runDirectory(pid) {
  return path.join(RUNS_DIRECTORY, String(pid));
}
