import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'smol-toml';
import { hostLabel, ownAddress } from './host-label.js';
import { mergeConfig, renderTemplate } from './merge-config.js';
import { findNodeUser, type NodeUser } from './node-user.js';
import type { ServicePaths } from './service-paths.js';

const DIRECTORIES = ['config', 'data', 'files', 'hooks', 'logs', 'static', 'var'];

/** The user whom the package wants its hooks to run as (file `SVC_USER`; `hab` when it says nothing). */
export function serviceUser(paths: ServicePaths): NodeUser {
  const file = join(paths.packageDir, 'SVC_USER');
  return findNodeUser(existsSync(file) ? readFileSync(file, 'utf8').trim() : 'hab');
}

/**
 * Makes a service's directory ready for its start: missing directories, hooks and configuration. What exists already
 * keeps its owner and mode, whoever that may be.
 */
export function prepareService(paths: ServicePaths): void {
  const owner = findNodeUser('hab');
  makeDirectory(paths.home, owner, 0o755);
  for (const name of DIRECTORIES) {
    makeDirectory(join(paths.home, name), owner, name === 'config' || name === 'var' ? 0o700 : 0o755);
  }
  copyHooks(paths);
  renderConfig(paths, owner);
}

function makeDirectory(path: string, owner: NodeUser, mode: number): void {
  if (!existsSync(path)) {
    mkdirSync(path);
    chmodSync(path, mode);
    chownSync(path, owner.uid, owner.gid);
  }
}

function copyHooks(paths: ServicePaths): void {
  for (const name of listFiles(join(paths.packageDir, 'hooks'))) {
    const target = join(paths.home, 'hooks', name);
    writeFileSync(target, readFileSync(join(paths.packageDir, 'hooks', name)), { mode: 0o755 });
  }
}

function renderConfig(paths: ServicePaths, owner: NodeUser): void {
  const config = mergeConfig(
    readToml(join(paths.packageDir, 'default.toml')),
    readToml(join(paths.home, 'user.toml')),
  );
  const sys = { hostname: hostLabel(ownAddress()), ip: ownAddress() };
  writeOwned(join(paths.home, 'config', 'config.toml'), `${stringify(config)}\n`, owner);
  for (const name of listFiles(join(paths.packageDir, 'config'))) {
    const template = readFileSync(join(paths.packageDir, 'config', name), 'utf8');
    writeOwned(join(paths.home, 'config', name), renderTemplate(template, { cfg: config, sys }), owner);
  }
}

/** Only a new file is given an owner; an unchanged one is not touched. */
function writeOwned(path: string, text: string, owner: NodeUser): void {
  if (!existsSync(path)) {
    writeFileSync(path, text, { mode: 0o640 });
    chownSync(path, owner.uid, owner.gid);
  } else if (readFileSync(path, 'utf8') !== text) {
    writeFileSync(path, text);
  }
}

function readToml(path: string): Record<string, unknown> {
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
}

function listFiles(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}
