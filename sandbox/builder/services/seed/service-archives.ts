import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packRelease } from '../hart/hart-archive.js';
import type { TarEntry } from '../hart/tar-file.js';
import { archiveName } from '../wire/package-ident.js';
import { type SeedPackage, TARGET } from './seed-package.js';

/** The release that all of the site's own services were built as. */
const VERSION = '5988';
const RELEASE = '20171027084253';
const BUILT_AT = new Date('2017-10-27T08:42:53Z');

/** What the services need at run time, by core package; `node` for those that are not named. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'builder-api-proxy': ['nginx'],
  'builder-datastore': ['postgresql'],
  'builder-worker': ['node', 'git'],
};

export interface ServiceArchive {
  /** Path below the depot's data directory. */
  readonly path: string;
  readonly archive: Buffer;
}

/**
 * Packs one archive a directory of `packages`, of the files in it and of the service's program (`builder-api` has
 * `api.mjs` among `programs`).
 */
export function packServices(
  packages: string,
  programs: string,
  catalogue: readonly SeedPackage[],
): ServiceArchive[] {
  return readdirSync(packages).map((name) => {
    const ident = { origin: 'core', name, version: VERSION, release: RELEASE };
    const files = [
      ...filesBelow(join(packages, name)),
      ...programOf(programs, `${name.replace(/^builder-/, '')}.mjs`),
    ];
    const deps = (NEEDS[name] ?? ['node']).map((need) => newestBefore(BUILT_AT, need, catalogue));
    const archive = packRelease({ ident, target: TARGET, deps, builtAt: BUILT_AT, files });
    return { path: `pkgs/core/${name}/${archiveName(ident, TARGET)}`, archive };
  });
}

function filesBelow(directory: string): TarEntry[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ ...fileAt(path), path: relative(directory, path) }));
}

function programOf(programs: string, name: string): TarEntry[] {
  return readdirSync(programs).includes(name)
    ? [{ ...fileAt(join(programs, name)), path: `bin/${name}` }]
    : [];
}

function fileAt(path: string): Omit<TarEntry, 'path'> {
  return { content: readFileSync(path), isExecutable: (statSync(path).mode & 0o100) !== 0 };
}

function newestBefore(time: Date, name: string, catalogue: readonly SeedPackage[]): string {
  const releases = catalogue.filter((entry) => entry.origin.name === 'core' && entry.name === name);
  const newest = releases.filter(({ createdAt }) => createdAt < time).at(-1) ?? releases[0];
  if (!newest) throw new Error(`no core package ${name}`);
  return newest.ident;
}
