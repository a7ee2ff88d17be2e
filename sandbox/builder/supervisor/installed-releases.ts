import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageIdent, ReleaseIdent } from './package-ident.js';

/** Every release that is installed below `root`, in the order of origin, name, version and release. */
export function installedReleases(root: string): ReleaseIdent[] {
  const base = join(root, 'pkgs');
  return names(base).flatMap((origin) =>
    names(base, origin).flatMap((name) => installedOf(root, { origin, name })),
  );
}

/** The installed releases that fit `ident`, oldest first. */
export function installedOf(root: string, ident: PackageIdent): ReleaseIdent[] {
  const { origin, name } = ident;
  const base = join(root, 'pkgs', origin, name);
  const wanted = (part: string | undefined) => (it: string) => part === undefined || part === it;
  return names(base)
    .filter(wanted(ident.version))
    .flatMap((version) =>
      names(base, version)
        .filter(wanted(ident.release))
        .map((release) => ({ origin, name, version, release })),
    );
}

/** Directory of a release. */
export function releaseDirectory(root: string, { origin, name, version, release }: ReleaseIdent): string {
  return join(root, 'pkgs', origin, name, version, release);
}

function names(...parts: string[]): string[] {
  const path = join(...parts);
  return existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((it) => it.isDirectory() && !it.name.startsWith('.'))
        .map((it) => it.name)
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    : [];
}
