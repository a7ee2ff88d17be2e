import { removeRun } from './remove-run.mjs';
import { runDirectory } from './run-directory.mjs';

/** Jest's globalTeardown of the tests with a real Postgres. */
export default function endRun() {
  return removeRun(runDirectory(process.pid));
}
