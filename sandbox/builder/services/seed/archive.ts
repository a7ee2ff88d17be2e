import { type HartContent, manifestText, packHart } from '../hart/hart-archive.js';
import { archiveName } from '../wire/package-ident.js';
import { SeededRandom } from './random.js';
import { type SeedPackage, TARGET } from './seed-package.js';

/** Bytes that do not compress, so that archives have a size. */
const PROGRAM_BYTES = 2_048;

/** Text that describes a seeded package. */
export function manifestOf(entry: SeedPackage): string {
  return manifestText(contentOf(entry, Buffer.alloc(0)));
}

/** The archive file of a seeded package, the same in every run. */
export function archiveOf(entry: SeedPackage): Buffer {
  const random = new SeededRandom(Number(BigInt(entry.id) % 2_147_483_647n));
  const program = Buffer.from(Array.from({ length: PROGRAM_BYTES }, () => random.between(0, 255)));
  return packHart(contentOf(entry, program));
}

/** Path of a package's archive below the depot's data directory. */
export function archivePathOf(entry: SeedPackage): string {
  const { ident } = contentOf(entry, Buffer.alloc(0));
  return `pkgs/${ident.origin}/${ident.name}/${archiveName(ident, TARGET)}`;
}

function contentOf(
  { origin, name, version, release, deps, createdAt }: SeedPackage,
  program: Buffer,
): HartContent {
  return {
    ident: { origin: origin.name, name, version, release },
    target: TARGET,
    deps,
    builtAt: createdAt,
    program,
  };
}
