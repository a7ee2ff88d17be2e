import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.js';
import { installedOf, installedReleases } from './installed-releases.js';
import { formatPackageIdent } from './package-ident.js';
import { requireIdent } from './require-ident.js';
import { MissingPackageError, servicePaths } from './service-paths.js';

const ROOT = '/hab';

/** `hab pkg list [IDENT]`: every release that is installed on this node, or those of one package. */
export function pkgList(identText?: string): string {
  const releases = identText ? installedOf(ROOT, requireIdent(identText)) : installedReleases(ROOT);
  return releases.map(formatPackageIdent).join('\n');
}

/** `hab pkg path IDENT`: the directory of the newest installed release that fits. */
export function pkgPath(identText: string): string {
  try {
    return servicePaths(ROOT, requireIdent(identText)).packageDir;
  } catch (error) {
    if (error instanceof MissingPackageError) {
      throw new CommandError(`Cannot find a release of package: ${identText}`, 1);
    }
    throw error;
  }
}

/** `hab pkg exec IDENT COMMAND [ARG…]`: runs a command of the package; returns its exit status. */
export function pkgExec(identText: string, command: string, args: readonly string[]): number {
  const own = join(pkgPath(identText), 'bin', command);
  const { status, error } = spawnSync(existsSync(own) ? own : command, args, { stdio: 'inherit' });
  if (error) {
    throw new CommandError(`${command}: ${error.message}`, 1);
  }
  return status ?? 1;
}
