import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fromRoot } from '../paths.mjs';
import { Interrupted, StepFailure } from '../runner/step-failure.mjs';
import { processIsAlive } from '../server/process-is-alive.mjs';

const lockPath = fromRoot('build', 'setup.lock');
const waitMs = 15 * 60_000;
const pollMs = 200;

/**
 * Two commands started side by side must not build the same files: the second waits for the first.
 * The lock of a process that is gone does not count.
 * @template T
 * @param {{signal: AbortSignal, say: (text: string) => void}} given
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock({ signal, say }, work) {
  mkdirSync(fromRoot('build'), { recursive: true });
  const giveUpAtMs = performance.now() + waitMs;
  let told = false;
  while (!tryToTake()) {
    if (!told) say(`Another set-up is at work here (process ${holder()}); waiting for it.`);
    told = true;
    if (performance.now() > giveUpAtMs) throw heldTooLong();
    await delay(pollMs, undefined, { signal }).catch(() => {
      throw new Interrupted();
    });
  }
  try {
    return await work();
  } finally {
    rmSync(lockPath, { force: true });
  }
}

/**
 * Linked into place, so that the lock never exists without its holder's id in it.
 * @returns {boolean}
 */
function tryToTake() {
  const ours = `${lockPath}.${process.pid}`;
  writeFileSync(ours, String(process.pid));
  try {
    linkSync(ours, lockPath);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  } finally {
    rmSync(ours, { force: true });
  }
  const pid = holder();
  if (pid !== undefined && processIsAlive(pid)) return false;
  clearStaleLock();
  return false;
}

/** @returns {number | undefined} */
function holder() {
  try {
    return Number(readFileSync(lockPath, 'utf8')) || undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Moved away under a name of our own first, so that two waiters cannot both remove a lock. */
function clearStaleLock() {
  const aside = `${lockPath}.${process.pid}.stale`;
  try {
    renameSync(lockPath, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
}

const heldTooLong = () =>
  new StepFailure(
    `Another set-up (process ${holder()}) has been at work for 15 minutes; end it, then try again.`,
  );
