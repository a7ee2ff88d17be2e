import type { StackFile } from '#contracts';

/** What the linter must know of a stack. */
export interface StackFacts {
  file: StackFile;
  /** Pages of the guide as `guide:` pointers name them: paths below the guide's folder, without `.md`. */
  guidePages: string[];
}

/** The stacks, as scenarios see them. */
export abstract class StackLookup {
  abstract ids(): Promise<string[]>;
  /** undefined when there is no such stack. */
  abstract find(stackId: string): Promise<StackFacts | undefined>;
}
