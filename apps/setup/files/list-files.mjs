import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const never = new Set(['node_modules', '.git', 'dist', 'coverage']);

/**
 * Files below a folder (or the file itself), sorted by path; none when it does not exist.
 * Links are listed, not followed.
 * @param {string} start
 * @returns {string[]}
 */
export function listFiles(start) {
  const status = lstatSync(start, { throwIfNoEntry: false });
  if (!status) return [];
  if (!status.isDirectory()) return [start];
  const names = readdirSync(start)
    .filter((name) => !never.has(name))
    .sort();
  return names.flatMap((name) => listFiles(join(start, name)));
}
