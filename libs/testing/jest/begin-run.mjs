import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isAlive, removeRun } from './remove-run.mjs';
import { RUNS_DIRECTORY, runDirectory } from './run-directory.mjs';

/**
 * Jest's globalSetup of the tests with a real Postgres: makes the place where the first test file that wants one
 * starts it, and clears away what killed runs left behind.
 */
export default async function beginRun() {
  await mkdir(RUNS_DIRECTORY, { recursive: true });
  for (const name of await readdir(RUNS_DIRECTORY))
    if (!isAlive(Number(name))) await removeRun(path.join(RUNS_DIRECTORY, name));
  await mkdir(runDirectory(process.pid), { recursive: true });
}
