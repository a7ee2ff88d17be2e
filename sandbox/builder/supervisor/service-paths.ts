import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageIdent } from './package-ident.js';

/** Where a service lives on its node. */
export interface ServicePaths {
  /** `/hab/svc/builder-api` */
  readonly home: string;
  /** `/hab/pkgs/core/builder-api/5988/20171027084253` */
  readonly packageDir: string;
}

/** A service whose package is not on the node. */
export class MissingPackageError extends Error {}

/** Looks up the newest installed release that fits `ident`. Throws a MissingPackageError when there is none. */
export function servicePaths(
  root: string,
  ident: PackageIdent,
): ServicePaths & { readonly ident: PackageIdent } {
  const base = join(root, 'pkgs', ident.origin, ident.name);
  const version = ident.version ?? newest(base);
  const release = ident.release ?? newest(join(base, version));
  return {
    home: join(root, 'svc', ident.name),
    packageDir: join(base, version, release),
    ident: { ...ident, version, release },
  };
}

function newest(directory: string): string {
  try {
    const last = readdirSync(directory)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
    if (last) {
      return last;
    }
    throw new MissingPackageError(`Package not found in ${directory}`);
  } catch (cause) {
    throw new MissingPackageError(`Package not found in ${directory}`, { cause });
  }
}
