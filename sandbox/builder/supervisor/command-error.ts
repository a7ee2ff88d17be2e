/** A command of the `hab` tool that cannot be done: what to print, and the exit status. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitStatus: number,
  ) {
    super(message);
  }
}
