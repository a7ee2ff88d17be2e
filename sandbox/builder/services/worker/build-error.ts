/** A step of a build has failed; `tag` says which one, such as `wk:run:5`. */
export class BuildError extends Error {
  constructor(
    readonly tag: BuildErrorTag,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BuildError';
  }
}

/** 1 workspace, 3 keys and facts from the depot, 5 build, 6 upload. */
export type BuildErrorTag = 'wk:run:1' | 'wk:run:3' | 'wk:run:5' | 'wk:run:6';

/** Runs one step; whatever fails in it fails with its tag. */
export async function buildStep<T>(tag: BuildErrorTag, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new BuildError(tag, error instanceof Error ? error.message : String(error), { cause: error });
  }
}
