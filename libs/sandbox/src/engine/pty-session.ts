/** Size of a terminal in characters. */
export interface TerminalSize {
  columns: number;
  rows: number;
}

export interface ShellRequest extends TerminalSize {
  /** File in the user's home that the shell keeps its history in; absent: the shell's own. */
  historyFile?: string;
}

export interface PtyRequest extends ShellRequest {
  /** Whose login shell is opened. */
  user: string;
}

/** An interactive login shell on a node. */
export interface PtySession {
  /**
   * What the shell prints, as whole UTF-8 characters; ends when the shell has ended. Reading slowly slows the shell
   * down. It can be read once. Throws `sandbox.lost` when the node goes away under it.
   */
  readonly output: AsyncIterable<string>;
  /** Types `data`. After the end it does nothing. */
  write(data: string): void;
  resize(size: TerminalSize): Promise<void>;
  /** Hangs up: the shell and all that runs in its terminal are ended. Idempotent. */
  close(): Promise<void>;
}
