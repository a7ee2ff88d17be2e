import { existsSync, readFileSync } from 'node:fs';
import { serverNote } from '../paths.mjs';

/**
 * What a running server notes about itself.
 * @typedef {{pid: number, url: string, startedAt: string}} ServerNote
 */

/**
 * @param {string} [path]
 * @returns {ServerNote | undefined}  Nothing when none was left, or it makes no sense.
 */
export function readServerNote(path = serverNote) {
  if (!existsSync(path)) return undefined;
  try {
    const note = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(note?.pid) && note.pid > 1 ? note : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
