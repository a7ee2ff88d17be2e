import { join } from 'node:path';
import { installedOf, releaseDirectory } from './installed-releases.js';
import { formatPackageIdent, type PackageIdent, type ReleaseIdent } from './package-ident.js';

/** Where a service lives on its node. */
export interface ServicePaths {
  /** `/hab/svc/builder-api` */
  readonly home: string;
  /** `/hab/pkgs/core/builder-api/5988/20171027084253` */
  readonly packageDir: string;
  readonly ident: ReleaseIdent;
}

/** A service whose package is not on the node. */
export class MissingPackageError extends Error {}

/** Looks up the newest installed release that fits `ident`. Throws a MissingPackageError when there is none. */
export function servicePaths(root: string, ident: PackageIdent): ServicePaths {
  const newest = installedOf(root, ident).at(-1);
  if (!newest) {
    throw new MissingPackageError(`Package not installed: ${formatPackageIdent(ident)}`);
  }
  return {
    home: join(root, 'svc', ident.name),
    packageDir: releaseDirectory(root, newest),
    ident: newest,
  };
}
