import { createHash } from 'node:crypto';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { identText, type PackageIdent } from '../wire/package-ident.js';
import { packTar, readTar, type TarEntry } from './tar-file.js';

/** What is packed into an archive: five lines of text, then a compressed tar of the package's files. */
export interface HartRelease {
  readonly ident: PackageIdent;
  readonly target: string;
  readonly deps: readonly string[];
  readonly builtAt: Date;
  /** What the package installs, by paths inside the package's directory. */
  readonly files: readonly TarEntry[];
}

/** A package that installs nothing but one program. */
export interface HartContent extends Omit<HartRelease, 'files'> {
  readonly program: Buffer;
}

/** What the depot needs to know of an archive. */
export interface HartFacts {
  readonly ident: string;
  readonly target: string;
  readonly deps: readonly string[];
  readonly manifest: string;
}

/** How many of an archive's first bytes are enough to read its facts. */
export const FACTS_BYTES = 256 * 1024;

const HEAD_LINES = 5;

/** Packs an archive with one program, `bin/run`; the same content always gives the same bytes. */
export function packHart({ program, ...content }: HartContent): Buffer {
  return packRelease({ ...content, files: [{ path: 'bin/run', content: program, isExecutable: true }] });
}

/** Packs an archive; its facts come first, so that they can be read from its beginning. */
export function packRelease(release: HartRelease): Buffer {
  const { ident, builtAt } = release;
  const head = ['HART-1', `${ident.origin}-20170101000000`, 'SHA256', identText(ident), '', ''].join('\n');
  return Buffer.concat([Buffer.from(head), gzipSync(packTar(filesOf(release), builtAt))]);
}

/** Text that describes a package. */
export function manifestText({ ident, target, deps, builtAt }: Omit<HartRelease, 'files'>): string {
  const lines = [
    `# ${identText(ident)}`,
    '',
    `* __Target__: ${target}`,
    `* __Built__: ${builtAt.toISOString()}`,
    '',
  ];
  return [...lines, '## Dependencies', '', ...deps.map((dep) => `* ${dep}`), ''].join('\n');
}

/**
 * Reads the facts out of an archive's first bytes.
 * @throws Error when they are no archive or lack a fact.
 */
export function readHartFacts(start: Buffer): HartFacts {
  const tar = gunzipSync(start.subarray(bodyOffset(start)), { finishFlush: constants.Z_SYNC_FLUSH });
  const texts = new Map(
    readTar(tar).map(({ path, content }) => [path.split('/').at(-1), content.toString()]),
  );
  const fact = (name: string): string => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`archive has no ${name}`);
    return text;
  };
  const deps = fact('DEPS').split('\n').filter(Boolean);
  return { ident: fact('IDENT').trim(), target: fact('TARGET').trim(), deps, manifest: fact('MANIFEST') };
}

/**
 * The files of a whole archive, by their paths below the root (`hab/pkgs/…`).
 * @throws Error when it is no archive, or a damaged one.
 */
export function unpackHart(archive: Buffer): TarEntry[] {
  return readTar(gunzipSync(archive.subarray(bodyOffset(archive))));
}

/** Checksum of an archive as the depot keeps it: SHA-256 in hexadecimal. */
export function hartChecksum(archive: Buffer): string {
  return createHash('sha256').update(archive).digest('hex');
}

function filesOf(release: HartRelease): TarEntry[] {
  const { ident, target, deps, files } = release;
  const prefix = `hab/pkgs/${identText(ident)}`;
  const text = (name: string, value: string) => ({ path: `${prefix}/${name}`, content: Buffer.from(value) });
  return [
    text('IDENT', `${identText(ident)}\n`),
    text('TARGET', `${target}\n`),
    text('DEPS', deps.map((dep) => `${dep}\n`).join('')),
    text('MANIFEST', manifestText(release)),
    ...files.map((file) => ({ ...file, path: `${prefix}/${file.path}` })),
  ];
}

function bodyOffset(start: Buffer): number {
  let offset = 0;
  for (let line = 0; line < HEAD_LINES; line += 1) {
    const end = start.indexOf('\n', offset);
    if (end === -1) throw new Error('not an archive');
    offset = end + 1;
  }
  if (!start.subarray(0, 7).equals(Buffer.from('HART-1\n'))) throw new Error('not an archive');
  return offset;
}
