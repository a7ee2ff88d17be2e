import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { relative } from 'node:path';

/** Enough of SHA-256 to tell contents apart, short enough for an image tag. */
const shownDigits = 16;

/**
 * One hash of many files: of their paths below `base`, whether they may be executed, and what they hold
 * (or where they link to).
 * @param {string} base
 * @param {string[]} paths Absolute; their order does not matter.
 * @param {string[]} [also] Anything else that the result depends on, such as a version.
 */
export function contentHash(base, paths, also = []) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const status = lstatSync(path);
    const content = status.isSymbolicLink() ? Buffer.from(readlinkSync(path)) : readFileSync(path);
    const mode = status.isSymbolicLink() ? 'l' : status.mode & 0o111 ? 'x' : '-';
    hash.update(`${relative(base, path)}\0${mode}\0${content.length}\0`).update(content);
  }
  for (const text of also) hash.update(`\0${text}`);
  return hash.digest('hex').slice(0, shownDigits);
}
