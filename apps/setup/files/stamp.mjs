import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A stamp beside something built says from which content it was built. It is removed before building
 * and written last, so that what is half-built never counts as built.
 * @param {string} path
 * @returns {string | undefined}
 */
export function readStamp(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} path @param {string} content */
export function writeStamp(path, content) {
  writeWhole(path, `${content}\n`);
}

/** @param {string} path */
export function clearStamp(path) {
  rmSync(path, { force: true });
}

/**
 * Writes a file in one stroke: readers see the old content or the new, never a part.
 * @param {string} path @param {string} content
 */
export function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}
