import type { ShellResult } from './node-shell.port.js';

/** A command to run beside a node; no shell unless it names one. */
export interface NetworkRequest {
  command: string[];
  timeoutMs: number;
}

/** A program that stays beside a node until it is ended. */
export interface NetworkProgram {
  /** Unique on its node, in lower-case letters and digits. */
  name: string;
  command: string[];
  /** A TCP port of the node's namespace at which it takes connections once it is ready. */
  port: number;
}

/**
 * Works on the network of a node from beside it: in its network namespace and with CAP_NET_ADMIN, but with a root file
 * system and processes of its own, so that nothing shows on the node. There are `iptables`, `ip`, `tc`, `ss`, `haproxy`.
 * Errors: `node.not-running` when there is no such namespace now, `sandbox.lost`, `engine.*`.
 */
export abstract class NodeNetwork {
  /** Runs a command to its end; an exit status other than 0 is a result. */
  abstract exec(sandboxId: string, node: string, request: NetworkRequest): Promise<ShellResult>;
  /** Starts a program and returns when its port is open; one of that name is ended before. */
  abstract serve(sandboxId: string, node: string, program: NetworkProgram): Promise<void>;
  /** Ends the program of a name. None: fine. */
  abstract endProgram(sandboxId: string, node: string, name: string): Promise<void>;
}

/** The same, bound to one sandbox: what a fault gets to work with. */
export interface SandboxNetwork {
  exec(node: string, request: NetworkRequest): Promise<ShellResult>;
  serve(node: string, program: NetworkProgram): Promise<void>;
  endProgram(node: string, name: string): Promise<void>;
}
