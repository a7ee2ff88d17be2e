import type { ExecResult } from './exec.js';

/** What the engine says of a node's container. */
export interface NodeState {
  status: 'running' | 'paused' | 'stopped';
  /** Instant of its last start, as the engine writes it. */
  startedAt: string;
  /** What its health check says; null when it has none or has not been asked yet. */
  isHealthy: boolean | null;
  limits: NodeLimits;
}

/** What a node may use; 0 means no limit. */
export interface NodeLimits {
  memoryBytes: number;
  /** Memory and swap together. */
  memoryAndSwapBytes: number;
  cpus: number;
}

export type NodeAct = 'kill' | 'stop' | 'start' | 'pause' | 'unpause' | 'restart';

/** A command to run beside a node, in its network namespace; no shell unless it names one. */
export interface BesideRequest {
  command: string[];
  timeoutMs: number;
}

/** A program that stays beside a node until it is ended. */
export interface BesideProgram {
  /** Unique on its node, in lower-case letters and digits. */
  name: string;
  command: string[];
  /** A TCP port of the node's namespace at which it takes connections once it is ready. */
  port: number;
}

/**
 * What can be done to a node from outside: to its container, and to its network from containers of our own that share
 * its network namespace and nothing else, so that no process, file or capability of theirs shows on the node.
 * Errors: `sandbox.lost`, `engine.*`; those beside a node also `node.not-running` and `stack.images-missing`.
 */
export abstract class NodeControl {
  abstract state(sandboxId: string, node: string): Promise<NodeState>;
  /** Returns when it is done; what is so already is no error. */
  abstract act(sandboxId: string, node: string, act: NodeAct): Promise<void>;
  /** What is left out stays as it is. */
  abstract limit(sandboxId: string, node: string, limits: Partial<NodeLimits>): Promise<void>;
  /** Runs a command beside a node to its end. */
  abstract execBeside(sandboxId: string, node: string, request: BesideRequest): Promise<ExecResult>;
  /** Starts a program and returns when its port is open; one of that name is ended before. */
  abstract serveBeside(sandboxId: string, node: string, program: BesideProgram): Promise<void>;
  /** Ends the program of a name; none is fine. */
  abstract endBeside(sandboxId: string, node: string, name: string): Promise<void>;
}
