import type { Stack } from '../stack/stack.js';
import type { ExecRequest, ExecResult, StartRequest } from './exec.js';
import type { NodeConnection } from './node-connection.js';
import type { PtyRequest, PtySession } from './pty-session.js';

export interface ProvisionRequest {
  sandboxId: string;
  stack: Stack;
  /** Tag of the images to run. */
  imageTag: string;
  /** All timers of the stack are divided by this. */
  tempo: number;
  /** Installation that owns it; only its own sandboxes are ever reaped. */
  serverId: string;
  /** For whom it is made: a practice, or the pool of a stack. */
  owner: { practiceId: string } | { pool: string };
  /** After this the half-made sandbox is removed and `sandbox.not-healthy` is thrown. */
  timeoutMs: number;
  /** Gives up: removes what was made so far and throws the signal's reason. */
  signal?: AbortSignal;
}

/** What the engine holds of one sandbox. */
export interface FoundSandbox {
  sandboxId: string;
  containers: number;
  /** Containers that run. */
  running: number;
}

/** One line that a node printed. */
export interface OutsideText {
  /** When the engine received it. */
  at: Date;
  text: string;
}

export interface FollowRequest {
  /** Only what was printed at or after this instant; all when absent. */
  since?: Date;
  /** Ends the stream without an error. */
  signal: AbortSignal;
}

/**
 * The container engine as the sandbox library needs it. Everything is addressed by sandbox and node; what exists is
 * known by labels, never by memory, so that a restarted server sees the same.
 */
export abstract class SandboxEngine {
  /**
   * Makes a whole sandbox and returns when every node is healthy. When it throws, nothing of it is left.
   * Errors: `stack.images-missing`, `sandbox.no-room`, `sandbox.not-healthy`, `engine.*`.
   */
  abstract provision(request: ProvisionRequest): Promise<void>;
  /**
   * Removes all of a sandbox, at once and whatever state it is in; nothing to remove is fine. Errors: `engine.network-kept`
   * when only an empty network is left that the engine will not let go of, `engine.*`.
   */
  abstract remove(sandboxId: string): Promise<void>;
  /** Takes back what making sandboxes has changed on the host for an installation, unless it still has any. */
  abstract leave(serverId: string): Promise<void>;
  /** All sandboxes of an installation of which anything at all is left. */
  abstract list(serverId: string): Promise<FoundSandbox[]>;
  /**
   * Runs a command on a node to its end.
   * Errors: `node.not-running`, `sandbox.lost`, `engine.*`; a command that fails is a result, not an error.
   */
  abstract exec(sandboxId: string, node: string, request: ExecRequest): Promise<ExecResult>;
  /** Starts a command on a node and does not wait for it. Same errors as {@link exec}. */
  abstract start(sandboxId: string, node: string, request: StartRequest): Promise<void>;
  /** Opens a login shell. Same errors as {@link exec}. */
  abstract openPty(sandboxId: string, node: string, request: PtyRequest): Promise<PtySession>;
  /**
   * Connects to a TCP port of a node, as a program on that node would on the loopback address; the node needs netcat
   * (`nc`, OpenBSD's). Errors: `node.port-closed` when nothing answers, else as {@link exec}.
   */
  abstract openTcp(sandboxId: string, node: string, port: number): Promise<NodeConnection>;
  /**
   * Follows a node's standard output line by line, over short losses of the engine, with no line lost or repeated.
   * Throws `sandbox.lost` when the node ends.
   */
  abstract follow(sandboxId: string, node: string, request: FollowRequest): AsyncIterable<OutsideText>;
}
