import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.js';
import { formatPackageIdent, parsePackageIdent } from './package-ident.js';
import { MissingPackageError, servicePaths } from './service-paths.js';

const ROOT = '/hab';

/** `hab pkg list`: every release that is installed on this node. */
export function pkgList(): string {
  const base = join(ROOT, 'pkgs');
  const idents = directories(base).flatMap((origin) =>
    directories(join(base, origin)).flatMap((name) =>
      directories(join(base, origin, name)).flatMap((version) =>
        directories(join(base, origin, name, version)).map((release) =>
          formatPackageIdent({ origin, name, version, release }),
        ),
      ),
    ),
  );
  return idents.join('\n');
}

/** `hab pkg path IDENT`: the directory of the newest installed release that fits. */
export function pkgPath(identText: string): string {
  const ident = parsePackageIdent(identText);
  try {
    if (ident) {
      return servicePaths(ROOT, ident).packageDir;
    }
  } catch (error) {
    if (!(error instanceof MissingPackageError)) {
      throw error;
    }
  }
  throw new CommandError(`Cannot find a release of package: ${identText}`, 1);
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

function directories(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map((it) => it.name)
    .sort();
}
