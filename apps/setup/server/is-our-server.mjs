import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { relative } from 'node:path';
import { root, serverEntry } from '../paths.mjs';
import { processIsAlive } from './process-is-alive.mjs';

/**
 * Whether the process is a server of this working copy: its number may have gone to another process
 * since the note was written, and that must not be ended.
 * @param {number} pid
 */
export function isOurServer(pid) {
  if (!processIsAlive(pid)) return false;
  const command = commandOf(pid);
  if (command.includes(serverEntry)) return true;
  return command.includes(relative(root, serverEntry)) && workingFolderOf(pid) === root;
}

/** @param {number} pid */
function commandOf(pid) {
  const path = `/proc/${pid}/cmdline`;
  if (existsSync(path)) return readFileSync(path, 'utf8').replaceAll('\0', ' ');
  if (existsSync('/proc/self')) return '';
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 });
}

/** @param {number} pid @returns {string} The root where the system does not tell. */
function workingFolderOf(pid) {
  const path = `/proc/${pid}/cwd`;
  return existsSync(path) ? readlinkSync(path) : root;
}
