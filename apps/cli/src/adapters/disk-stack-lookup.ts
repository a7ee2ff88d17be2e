import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { StackCatalogue } from '#sandbox';
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
    const { guide } = stack.file;
    const guidePages = guide ? await pagesIn(path.join(stack.directory, guide)) : [];
    return { file: stack.file, guidePages };
  }
}

async function pagesIn(directory: string): Promise<string[]> {
  const files = await Array.fromAsync(glob('**/*.md', { cwd: directory }));
  return files.map((file) => file.slice(0, -'.md'.length).split(path.sep).join('/')).sort();
}
