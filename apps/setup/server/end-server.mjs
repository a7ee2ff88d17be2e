import { hasEnded } from './has-ended.mjs';
import { isOurServer } from './is-our-server.mjs';
import { readServerNote } from './server-note.mjs';

/** @typedef {'not-running' | 'ended' | 'killed' | 'still-running'} ServerEnd */

/**
 * Asks the running server to end and waits for it.
 * @param {{waitMs: number, force: boolean}} options `force`: kill it when it has not ended in time.
 * @returns {Promise<{outcome: ServerEnd, pid?: number, elapsedMs: number}>}
 */
export async function endServer({ waitMs, force }) {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  const pid = readServerNote()?.pid;
  if (pid === undefined || !isOurServer(pid)) return { outcome: 'not-running', elapsedMs: elapsed() };
  process.kill(pid, 'SIGTERM');
  if (await hasEnded(pid, waitMs)) return { outcome: 'ended', pid, elapsedMs: elapsed() };
  if (!force) return { outcome: 'still-running', pid, elapsedMs: elapsed() };
  process.kill(pid, 'SIGKILL');
  await hasEnded(pid, waitMs);
  return { outcome: 'killed', pid, elapsedMs: elapsed() };
}
