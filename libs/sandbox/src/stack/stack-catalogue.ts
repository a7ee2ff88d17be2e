import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { StackFile } from '#contracts';
import { AppError } from '#kernel';
import type { Stack } from './stack.js';
import { parseStackFile } from './stack-file-parser.js';

const imagesFileSchema = z.record(z.string(), z.object({ tag: z.string().min(1) }));
type ImageTags = z.infer<typeof imagesFileSchema>;

export interface StackCatalogueOptions {
  /** Folder with one folder a stack. */
  stacksDir: string;
  /** JSON that the build leaves: `{"<stack>": {"tag": "<content hash>"}}`. */
  imagesFile: string;
}

/**
 * The stacks on disk. Files are looked at on each call and read again when they changed: a build may give new tags
 * while the server runs. They are few and small, so this does not wait.
 */
export class StackCatalogue {
  private readonly parsed = new Map<string, { mtimeMs: number; file: StackFile }>();

  constructor(private readonly options: StackCatalogueOptions) {}

  /** All stacks, in the order of their folders. Throws `stack.invalid` for the first one that cannot be read. */
  list(): Stack[] {
    const tags = this.imageTags();
    return this.folders()
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
      .map((folder) => this.read(folder, tags))
      .filter((stack) => stack !== null);
  }

  private folders(): Dirent[] {
    const { stacksDir } = this.options;
    try {
      return readdirSync(stacksDir, { withFileTypes: true });
    } catch (cause) {
      const message = `The folder of stacks ${stacksDir} cannot be read: correct SIMSUP_STACKS_DIR.`;
      throw new AppError('config.invalid', message, { cause });
    }
  }

  /** One stack. Throws `stack.unknown` or `stack.invalid`. */
  get(id: string): Stack {
    // No folder has a name without end: the file system would fail on it.
    const stack = /^[a-z][a-z0-9-]{0,99}$/.test(id) ? this.read(id, this.imageTags()) : null;
    if (stack) return stack;
    throw new AppError('stack.unknown', `There is no stack "${id}". See the list of stacks.`);
  }

  /** Tag of the images that were built last under a name: a stack's, or that of our own tools. */
  imageTagOf(name: string): string | null {
    return this.imageTags()[name]?.tag ?? null;
  }

  /** Null when the folder holds no stack.yml. */
  private read(folder: string, tags: ImageTags): Stack | null {
    const directory = resolve(this.options.stacksDir, folder);
    const path = join(directory, 'stack.yml');
    const file = this.file(path);
    if (file === null) return null;
    if (file.id !== folder) {
      throw new AppError(
        'stack.invalid',
        `${path} says id "${file.id}"; it must be "${folder}", as its folder.`,
      );
    }
    return {
      file,
      directory,
      composePath: join(directory, file.compose),
      imageTag: tags[file.id]?.tag ?? null,
    };
  }

  private file(path: string): StackFile | null {
    const mtimeMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (mtimeMs === undefined) return null;
    const known = this.parsed.get(path);
    if (known?.mtimeMs === mtimeMs) return known.file;
    const file = parseStackFile(readFileSync(path, 'utf8'), path);
    this.parsed.set(path, { mtimeMs, file });
    return file;
  }

  private imageTags(): ImageTags {
    const { imagesFile } = this.options;
    if (!statSync(imagesFile, { throwIfNoEntry: false })) return {};
    try {
      return imagesFileSchema.parse(JSON.parse(readFileSync(imagesFile, 'utf8')));
    } catch (cause) {
      const message = `${imagesFile} cannot be read; run "npm run build" to write it anew.`;
      throw new AppError('stack.images-missing', message, { cause });
    }
  }
}
