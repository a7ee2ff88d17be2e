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

/** 1 workspace, 3 the origin's key, 4 clone, 5 network and build, 6 upload, 8 owner of the workspace. */
export type BuildErrorTag = 'wk:run:1' | 'wk:run:3' | 'wk:run:4' | 'wk:run:5' | 'wk:run:6' | 'wk:run:8';

/** Runs one step; whatever fails in it fails with its tag. */
export async function buildStep<T>(tag: BuildErrorTag, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new BuildError(tag, error instanceof Error ? error.message : String(error), { cause: error });
  }
}
