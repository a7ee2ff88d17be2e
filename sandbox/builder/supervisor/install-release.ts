import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { hartChecksum, unpackHart } from '../services/hart/hart-archive.js';
import type { TarEntry } from '../services/hart/tar-file.js';
import { archiveName } from '../services/wire/package-ident.js';
import type { DepotClient, DepotRelease } from './depot-client.js';
import { releaseDirectory } from './installed-releases.js';
import { formatPackageIdent, type ReleaseIdent } from './package-ident.js';

const TARGET = 'x86_64-linux';

/** An archive that is not what it should be. */
export class BadArchiveError extends Error {}

/**
 * Installs a release from the depot; one that is installed already is left alone. The archive stays in
 * `/hab/cache/artifacts`.
 * @throws DepotStatusError or Error when it cannot be fetched, BadArchiveError when it is damaged or another release.
 */
export async function installFromDepot(
  root: string,
  depot: Pick<DepotClient, 'download'>,
  { ident, checksum }: Pick<DepotRelease, 'ident' | 'checksum'>,
): Promise<void> {
  if (existsSync(releaseDirectory(root, ident))) {
    return;
  }
  const archive = await depot.download(ident);
  const found = hartChecksum(archive);
  if (found !== checksum) {
    throw new BadArchiveError(
      `checksum of ${archiveName(ident, TARGET)} is ${found}, but the depot says ${checksum}`,
    );
  }
  const artifacts = join(root, 'cache', 'artifacts');
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(join(artifacts, archiveName(ident, TARGET)), archive);
  installArchive(root, ident, archive);
}

/** Unpacks an archive; its directory appears whole or not at all. @throws BadArchiveError */
export function installArchive(root: string, ident: ReleaseIdent, archive: Buffer): void {
  const target = releaseDirectory(root, ident);
  const prefix = `hab/pkgs/${formatPackageIdent(ident)}/`;
  const files = filesOf(archive);
  if (files.length === 0 || files.some(({ path }) => !normalize(path).startsWith(prefix))) {
    throw new BadArchiveError(`the archive is not one of ${formatPackageIdent(ident)}`);
  }
  const fresh = join(dirname(target), `.${ident.release}`);
  rmSync(fresh, { recursive: true, force: true });
  for (const { path, content, isExecutable } of files) {
    const file = join(fresh, path.slice(prefix.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: isExecutable ? 0o755 : 0o644 });
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

function filesOf(archive: Buffer): TarEntry[] {
  try {
    return unpackHart(archive);
  } catch (cause) {
    throw new BadArchiveError('the archive is damaged', { cause });
  }
}
