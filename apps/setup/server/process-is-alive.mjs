import { existsSync, readFileSync } from 'node:fs';

/**
 * Whether a process with this id runs; one of another user counts too. One that has ended and waits for
 * its parent to notice (a zombie, for long where nobody reaps orphans) does not.
 * @param {number} pid
 */
export function processIsAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** @param {number} pid */
function isZombie(pid) {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    // Gone this instant, or a system without /proc, where the signal above has to do.
    const unreadable = ['ENOENT', 'ESRCH'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '');
    if (unreadable) return existsSync('/proc/self');
    throw error;
  }
}
