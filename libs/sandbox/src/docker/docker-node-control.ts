import type { Clock } from '#kernel';
import type { ExecResult } from '../engine/exec.js';
import {
  type BesideProgram,
  type BesideRequest,
  type NodeAct,
  NodeControl,
  type NodeLimits,
  type NodeState,
} from '../engine/node-control.js';
import { BesideNode } from './beside-node.js';
import { ContainerControl } from './container-control.js';
import type { EngineClient } from './engine-client.js';
import { NodeContainers } from './node-containers.js';

export interface DockerNodeControlOptions {
  client: EngineClient;
  clock: Clock;
  /** Name of the image with the network tools; null when it was never built. */
  toolsImage: () => string | null;
  /** Finds a node's container; by compose's labels when absent. */
  nodes?: Pick<NodeContainers, 'with'>;
}

/** {@link NodeControl} on Docker. */
export class DockerNodeControl extends NodeControl {
  private readonly nodes: Pick<NodeContainers, 'with'>;
  private readonly containers: ContainerControl;
  private readonly beside: BesideNode;

  constructor({ client, clock, toolsImage, nodes }: DockerNodeControlOptions) {
    super();
    this.nodes = nodes ?? new NodeContainers(client);
    this.containers = new ContainerControl(client);
    this.beside = new BesideNode(client, clock, toolsImage);
  }

  state(sandboxId: string, node: string): Promise<NodeState> {
    return this.nodes.with(sandboxId, node, (id) => this.containers.state(id));
  }

  act(sandboxId: string, node: string, act: NodeAct): Promise<void> {
    return this.nodes.with(sandboxId, node, (id) => this.containers.act(id, act));
  }

  limit(sandboxId: string, node: string, limits: Partial<NodeLimits>): Promise<void> {
    return this.nodes.with(sandboxId, node, (id) => this.containers.limit(id, limits));
  }

  execBeside(sandboxId: string, node: string, request: BesideRequest): Promise<ExecResult> {
    return this.nodes.with(sandboxId, node, (id) => this.beside.exec(id, request));
  }

  serveBeside(sandboxId: string, node: string, program: BesideProgram): Promise<void> {
    return this.nodes.with(sandboxId, node, (id) => this.beside.serve(id, program));
  }

  endBeside(sandboxId: string, node: string, name: string): Promise<void> {
    return this.nodes.with(sandboxId, node, (id) => this.beside.end(id, name));
  }
}
