/** A command to run on a node: an argument vector, never a line that some shell would read again. */
export interface ShellRequest {
  command: string[];
  /** User on the node; root when absent. */
  user?: string;
  /** Given to standard input, which is then closed. */
  stdin?: string;
  timeoutMs: number;
}

export interface ShellResult {
  exitStatus: number;
  stdout: string;
  stderr: string;
  durationMs: number;
}

/**
 * Runs commands on the nodes of a sandbox through the engine. An exit status other than 0 is a result;
 * a node that cannot be reached, or a timeout, is an AppError (`sandbox.lost`, `engine.*`).
 */
export abstract class NodeShell {
  abstract exec(sandboxId: string, node: string, request: ShellRequest): Promise<ShellResult>;
}

/** The same, bound to one sandbox: what a fault gets to work with. */
export interface SandboxShell {
  exec(node: string, request: ShellRequest): Promise<ShellResult>;
}
