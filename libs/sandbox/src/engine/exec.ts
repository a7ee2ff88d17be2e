/** A command to run on a node; no shell unless it names one. */
export interface ExecRequest {
  command: string[];
  /** User on the node, root when absent. */
  user?: string;
  /** Handed to the command, whose standard input then ends. */
  stdin?: string;
  /** After this the command and all it started are killed, and `engine.timeout` is thrown. */
  timeoutMs: number;
  /**
   * It may be run in a shell that stays open on the node: at a tenth of the cost, but the shell shows among the node's
   * processes. Needs `timeout` of coreutils there; not for commands with `stdin`.
   */
  standing?: boolean;
}

/** A command to start and leave running on a node. */
export interface StartRequest {
  command: string[];
  /** User on the node, root when absent. */
  user?: string;
}

export interface ExecResult {
  /** 126 or 127 when the command could not be run, as a shell reports it. */
  exitStatus: number;
  stdout: string;
  stderr: string;
  durationMs: number;
  /** True when more was printed than is kept; see OUTPUT_LIMIT_BYTES. */
  truncated: boolean;
}

/** What is kept of each of stdout and stderr; the rest is read and dropped. */
export const OUTPUT_LIMIT_BYTES = 4 * 1024 * 1024;
