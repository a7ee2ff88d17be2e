import type { StackFile } from '#contracts';

/** A stack as found on disk, with the tag under which its images were built. */
export interface Stack {
  file: StackFile;
  /** Absolute folder of `stack.yml`. */
  directory: string;
  /** Absolute path of the compose file. */
  composePath: string;
  /** Tag of the built images; null when they were never built on this machine. */
  imageTag: string | null;
}

/** Full names of the images that a stack needs at one tag, for example `simsup/builder-node:3f2a`. */
export function imageNames(file: StackFile, imageTag: string): string[] {
  return file.images.map(({ target }) => `simsup/${file.id}-${target}:${imageTag}`);
}
