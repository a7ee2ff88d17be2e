import { type ContainerAct, type ContainerLimits, type ContainerState, NodeContainers } from '#faults';
import { AppError } from '#kernel';

const AFTER: Record<ContainerAct, ContainerState['status']> = {
  kill: 'stopped',
  stop: 'stopped',
  start: 'running',
  pause: 'paused',
  unpause: 'running',
  restart: 'running',
};

/** Containers in memory: what is stopped can be started, and what runs is healthy at once. */
export class FakeContainers extends NodeContainers {
  private readonly states = new Map<string, ContainerState>();
  private starts = 0;
  /** Called before each act. */
  beforeAct: (act: ContainerAct) => void = () => undefined;

  addNode(name: string, limits: Partial<ContainerLimits> = {}): this {
    const none = { memoryBytes: 0, memoryAndSwapBytes: 0, cpus: 0 };
    this.states.set(name, {
      status: 'running',
      startedAt: this.nextStart(),
      isHealthy: true,
      limits: { ...none, ...limits },
    });
    return this;
  }

  async state(_sandboxId: string, node: string): Promise<ContainerState> {
    return structuredClone(this.of(node));
  }

  async act(_sandboxId: string, node: string, act: ContainerAct): Promise<void> {
    this.beforeAct(act);
    const state = this.of(node);
    if (act === 'pause' && state.status === 'stopped') return;
    if (act === 'unpause' && state.status !== 'paused') return;
    if (act === 'start' && state.status !== 'stopped') return;
    if (act === 'start' || act === 'restart') state.startedAt = this.nextStart();
    state.status = AFTER[act];
  }

  async limit(_sandboxId: string, node: string, limits: Partial<ContainerLimits>): Promise<void> {
    Object.assign(this.of(node).limits, limits);
  }

  private of(node: string): ContainerState {
    const state = this.states.get(node);
    if (!state) throw new AppError('sandbox.lost', `The node ${node} is gone.`);
    return state;
  }

  private nextStart(): string {
    return new Date(Date.parse('2026-03-02T10:00:00Z') + this.starts++ * 1_000).toISOString();
  }
}
