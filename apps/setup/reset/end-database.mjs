import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stateFolder } from '../paths.mjs';
import { StepFailure } from '../runner/step-failure.mjs';
import { hasEnded } from '../server/has-ended.mjs';

const waitMs = 15_000;

/**
 * Ends the embedded PostgreSQL of a server that was killed and could not do so itself. PostgreSQL notes
 * its process in the first line of `postmaster.pid` in its data folder.
 */
export async function endDatabase() {
  for (const pid of databaseProcesses()) {
    // SIGINT is PostgreSQL's fast shutdown: connections are ended, data stays whole.
    process.kill(pid, 'SIGINT');
    if (!(await hasEnded(pid, waitMs)))
      throw new StepFailure(`The database (process ${pid}) does not end; end it, then try again.`);
  }
}

/** @returns {number[]} */
function databaseProcesses() {
  if (!existsSync(stateFolder)) return [];
  return readdirSync(stateFolder, { recursive: true })
    .map(String)
    .filter((name) => basename(name) === 'postmaster.pid')
    .map((name) => Number(readFileSync(join(stateFolder, name), 'utf8').split('\n')[0]))
    .filter((pid) => pid > 1 && isDatabase(pid));
}

/** The number may have gone to another process since; where the system does not tell, nothing is ended. */
function isDatabase(/** @type {number} */ pid) {
  const path = `/proc/${pid}/cmdline`;
  return existsSync(path) && readFileSync(path, 'utf8').includes('postgres');
}
