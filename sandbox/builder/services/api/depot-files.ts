import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FACTS_BYTES, type HartFacts, readHartFacts } from '../hart/hart-archive.js';
import { archiveName, type PackageIdent } from '../wire/package-ident.js';

/** An upload that has arrived and is not yet a package. */
export interface ReceivedFile {
  readonly path: string;
  readonly checksum: string;
}

/** The archives of the depot, on this machine's disk. */
export class DepotFiles {
  constructor(private readonly directory: string) {}

  /** Where a package's archive is. */
  pathOf(ident: PackageIdent, target: string): string {
    return join(this.directory, 'pkgs', ident.origin, ident.name, archiveName(ident, target));
  }

  /** Takes an upload into a temporary file. @throws Error when the disk does not take it or the sender goes away. */
  async receive(body: Readable): Promise<ReceivedFile> {
    const path = join(this.directory, 'tmp', `${randomUUID()}.hart`);
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash('sha256');
    const tee = new Transform({
      transform: (chunk, _, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(body, tee, createWriteStream(path));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, checksum: hash.digest('hex') };
  }

  /** What an upload says of itself. @throws Error when it is no archive. */
  async facts({ path }: ReceivedFile): Promise<HartFacts> {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FACTS_BYTES), 0, FACTS_BYTES, 0);
    return readHartFacts(buffer.subarray(0, bytesRead));
  }

  /** Makes an upload the archive of a package. */
  async keep({ path }: ReceivedFile, ident: PackageIdent, target: string): Promise<void> {
    const kept = this.pathOf(ident, target);
    await mkdir(dirname(kept), { recursive: true });
    await rename(path, kept);
  }

  /** Throws an upload away, if it is still there. */
  async discard({ path }: ReceivedFile): Promise<void> {
    await rm(path, { force: true });
  }
}
