import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const STOP_TIMEOUT_MS = 10_000;

/**
 * Ends the Postgres of a test run, if it was ever started, and removes its files.
 * @param {string} directory
 */
export async function removeRun(directory) {
  const noted = path.join(directory, 'postgres', 'data', 'postmaster.pid');
  const note = await readFile(noted, 'utf8').catch(() => '');
  const pid = Number.parseInt(note, 10);
  // SIGINT is Postgres' fast shutdown.
  if (pid > 0 && signal(pid, 'SIGINT')) await ended(pid);
  await rm(directory, { recursive: true, force: true });
}

/** @param {number} pid */
export function isAlive(pid) {
  return signal(pid, 0);
}

/** @param {number} pid */
async function ended(pid) {
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (signal(pid, 0)) {
    if (performance.now() > deadline) throw new Error(`the Postgres of the tests (pid ${pid}) does not end`);
    await wait(20);
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} name
 */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}
