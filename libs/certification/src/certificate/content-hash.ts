import { createHash } from 'node:crypto';

/** A file that goes into a hash: its path within the installation, with `/`, and its bytes. */
export interface HashedFile {
  path: string;
  bytes: Uint8Array;
}

/** Files of a stack's folder that change neither what runs in a sandbox nor how it is watched. */
const NO_CONTENT = /(^|\/)(checks|guide)\/|\.md$|\.(spec|int-spec)\.ts$/;

/** True when a file of a stack's folder, by its path in it, is part of what a certificate stands for. */
export function isStackContent(path: string): boolean {
  return !NO_CONTENT.test(path);
}

/** One hash over files: the same for the same paths and bytes, in whatever order they come. */
export function contentHash(files: readonly HashedFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\0${bytes.length}\0`);
    hash.update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}
