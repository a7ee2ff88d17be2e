import type Docker from 'dockerode';
import type { NodeAct, NodeLimits, NodeState } from '../engine/node-control.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { httpStatusOf } from './engine-errors.js';

const NANOS = 1e9;
const FREEZE_TURNS = 10;

type Act = (container: Docker.Container, abortSignal: AbortSignal) => Promise<unknown>;

const ACTS: Record<NodeAct, Act> = {
  kill: (container, abortSignal) => container.kill({ abortSignal }),
  stop: (container, abortSignal) => container.stop({ abortSignal }),
  start: (container, abortSignal) => container.start({ abortSignal }),
  pause: async (container, abortSignal) => {
    // The first version of cgroups cannot freeze a process that is just being made; the runtime gives up soon.
    for (let turn = 1; ; turn++) {
      try {
        return await container.pause({ abortSignal });
      } catch (error) {
        if (turn === FREEZE_TURNS || !/unable to freeze/.test(String(error))) throw error;
      }
    }
  },
  unpause: (container, abortSignal) => container.unpause({ abortSignal }),
  restart: (container, abortSignal) => container.restart({ abortSignal }),
};

/** In which state an act has nothing left to do. */
const DONE_IN: Record<NodeAct, NodeState['status'][]> = {
  kill: ['stopped'],
  stop: ['stopped'],
  start: ['running', 'paused'],
  pause: ['paused', 'stopped'],
  unpause: ['running', 'stopped'],
  restart: [],
};

/** Looks at containers and changes what they are, not what runs inside. */
export class ContainerControl {
  constructor(private readonly client: EngineClient) {}

  async state(containerId: string): Promise<NodeState> {
    const { State, HostConfig } = await this.client.call('looking at a node', (docker, abortSignal) =>
      docker.getContainer(containerId).inspect({ abortSignal }),
    );
    const health = State.Health?.Status;
    return {
      status: State.Paused ? 'paused' : State.Running ? 'running' : 'stopped',
      startedAt: State.StartedAt,
      isHealthy: health === 'healthy' ? true : health === 'unhealthy' ? false : null,
      limits: limitsOf(HostConfig),
    };
  }

  /** The engine refuses (304, 409) what is so already; then it is looked at, and fine. */
  async act(containerId: string, act: NodeAct): Promise<void> {
    try {
      await this.client.call(
        `doing "${act}" to a node`,
        (docker, abortSignal) => ACTS[act](docker.getContainer(containerId), abortSignal),
        CHANGE_TIMEOUT_MS,
      );
    } catch (error) {
      const refused = [304, 409, 500].includes(httpStatusOf(error) ?? 0);
      if (!refused || !DONE_IN[act].includes((await this.state(containerId)).status)) throw error;
    }
  }

  async limit(
    containerId: string,
    { memoryBytes, memoryAndSwapBytes, cpus }: Partial<NodeLimits>,
  ): Promise<void> {
    await this.client.call(
      'changing the limits of a node',
      async (docker, abortSignal) =>
        docker.getContainer(containerId).update({
          ...(memoryBytes === undefined ? {} : { Memory: memoryBytes }),
          ...(memoryAndSwapBytes === undefined ? {} : { MemorySwap: memoryAndSwapBytes || -1 }),
          // 0 leaves a limit as it is: the engine cannot take one away, only make it as large as the machine.
          ...(cpus === undefined
            ? {}
            : { NanoCpus: Math.round((cpus || (await docker.info()).NCPU) * NANOS) }),
          abortSignal,
        }),
      CHANGE_TIMEOUT_MS,
    );
  }
}

function limitsOf({ Memory, MemorySwap, NanoCpus }: Docker.HostConfig): NodeLimits {
  return {
    memoryBytes: Memory ?? 0,
    memoryAndSwapBytes: Math.max(MemorySwap ?? 0, 0),
    cpus: (NanoCpus ?? 0) / NANOS,
  };
}
