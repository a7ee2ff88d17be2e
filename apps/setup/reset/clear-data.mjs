import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { daemonNote } from '../engine/start-daemon.mjs';
import { root, stateFolder } from '../paths.mjs';
import { processIsAlive } from '../server/process-is-alive.mjs';

/** What stays of `var`: the log of an engine that we started and that still runs. */
const engineFolder = 'engine';

/**
 * Paths of the folders and files of data that a reset removes.
 * @returns {string[]}
 */
export function dataToClear() {
  if (!existsSync(stateFolder)) return [];
  const names = readdirSync(stateFolder).filter((name) => name !== engineFolder || !ourEngineRuns());
  return names.map((name) => join(stateFolder, name));
}

/** @param {string} path */
export const shownPath = (path) => relative(root, path);

/** @param {string[]} paths */
export function clearData(paths) {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

function ourEngineRuns() {
  if (!existsSync(daemonNote)) return false;
  return processIsAlive(JSON.parse(readFileSync(daemonNote, 'utf8')).pid);
}
