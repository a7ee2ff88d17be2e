import { setTimeout as delay } from 'node:timers/promises';
import { processIsAlive } from './process-is-alive.mjs';

const pollMs = 100;

/**
 * Waits for a process that is not ours to reap, and so cannot be awaited, to end.
 * @param {number} pid
 * @param {number} waitMs
 * @returns {Promise<boolean>} Whether it ended within the time.
 */
export async function hasEnded(pid, waitMs) {
  const giveUpAtMs = performance.now() + waitMs;
  while (processIsAlive(pid)) {
    if (performance.now() > giveUpAtMs) return false;
    await delay(pollMs);
  }
  return true;
}
