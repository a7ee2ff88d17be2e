import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { Stack, StackCatalogue } from '#sandbox';
import { type StackFacts, StackLookup } from '#scenarios';

/** Lets the linter of scenarios look into the stacks on disk. */
export class DiskStackLookup extends StackLookup {
  constructor(private readonly stacks: StackCatalogue) {
    super();
  }

  async ids(): Promise<string[]> {
    return this.stacks.list().map((stack) => stack.file.id);
  }

  async find(stackId: string): Promise<StackFacts | undefined> {
    const stack = this.stacks.list().find((each) => each.file.id === stackId);
    if (!stack) return undefined;
    return { file: stack.file, guidePages: await guidePages(stack) };
  }
}

/** Pages of a stack's guide as `guide:` pointers name them. */
export async function guidePages({ file, directory }: Stack): Promise<string[]> {
  if (file.guide === undefined) return [];
  const files = await Array.fromAsync(glob('**/*.md', { cwd: path.join(directory, file.guide) }));
  return files.map((file) => file.slice(0, -'.md'.length).split(path.sep).join('/')).sort();
}
