/** What the engine says of a node's container. */
export interface ContainerState {
  status: 'running' | 'paused' | 'stopped';
  /** Instant of its last start, as the engine writes it: another one means that it was started again. */
  startedAt: string;
  /** What its own health check says; null when it has none or has not been asked yet. */
  isHealthy: boolean | null;
  limits: ContainerLimits;
}

/** What a container may use; 0 means no limit. */
export interface ContainerLimits {
  memoryBytes: number;
  /** Memory and swap together. */
  memoryAndSwapBytes: number;
  /** Processors, with fractions. */
  cpus: number;
}

/** `stop` asks first and kills after the container's own grace; `kill` does not ask. */
export type ContainerAct = 'kill' | 'stop' | 'start' | 'pause' | 'unpause' | 'restart';

/** Acts on the containers of nodes from outside. Errors: `sandbox.lost`, `engine.*`. */
export abstract class NodeContainers {
  abstract state(sandboxId: string, node: string): Promise<ContainerState>;
  /** Returns when it is done; what is so already is no error. */
  abstract act(sandboxId: string, node: string, act: ContainerAct): Promise<void>;
  /** Sets limits of a container that exists; what is left out stays. The kernel may refuse: `engine.failed`. */
  abstract limit(sandboxId: string, node: string, limits: Partial<ContainerLimits>): Promise<void>;
}

/** The same, bound to one sandbox: what a fault gets to work with. */
export interface SandboxContainers {
  state(node: string): Promise<ContainerState>;
  act(node: string, act: ContainerAct): Promise<void>;
  limit(node: string, limits: Partial<ContainerLimits>): Promise<void>;
}
