import type { Clock } from '#kernel';
import type { ExecRequest, ExecResult, StartRequest } from '../engine/exec.js';
import type { NodeConnection } from '../engine/node-connection.js';
import type { PtyRequest, PtySession } from '../engine/pty-session.js';
import {
  type FollowRequest,
  type FoundSandbox,
  type OutsideText,
  type ProvisionRequest,
  SandboxEngine,
} from '../engine/sandbox-engine.js';
import { ComposeRunner } from './compose-runner.js';
import { DockerExec } from './docker-exec.js';
import { DockerProvisioner } from './docker-provisioner.js';
import { DockerPtyOpener } from './docker-pty.js';
import { DockerTcp } from './docker-tcp.js';
import type { EngineClient } from './engine-client.js';
import { HealthDiagnosis } from './health-diagnosis.js';
import { HostShield } from './host-shield.js';
import { ImageCheck } from './image-check.js';
import { LogFollower } from './log-follower.js';
import { NodeContainers } from './node-containers.js';
import { RoomCheck } from './room-check.js';
import { SandboxListing } from './sandbox-listing.js';
import { SandboxRemover } from './sandbox-remover.js';
import { SessionEnder } from './session-ender.js';
import { StandingShells } from './standing-shells.js';

export interface DockerSandboxEngineOptions {
  client: EngineClient;
  clock: Clock;
  /** Where generated compose files lie while they are needed. */
  stateDir: string;
  /** Name of the image with the network tools; null, or left out, when it was never built. */
  toolsImage?: () => string | null;
}

/** {@link SandboxEngine} on Docker: compose for provisioning, the engine's own streams for everything else. */
export class DockerSandboxEngine extends SandboxEngine {
  private readonly nodes: NodeContainers;
  private readonly provisioner: DockerProvisioner;
  private readonly remover: SandboxRemover;
  private readonly shield: HostShield;
  private readonly listing: SandboxListing;
  private readonly commands: DockerExec;
  private readonly shells: StandingShells;
  private readonly terminals: DockerPtyOpener;
  private readonly connections: DockerTcp;
  private readonly logs: LogFollower;

  constructor({ client, clock, stateDir, toolsImage = () => null }: DockerSandboxEngineOptions) {
    super();
    const ender = new SessionEnder(client);
    this.nodes = new NodeContainers(client);
    this.remover = new SandboxRemover(client, clock);
    this.shield = new HostShield(client, toolsImage);
    this.provisioner = new DockerProvisioner({
      compose: new ComposeRunner(stateDir),
      images: new ImageCheck(client),
      room: new RoomCheck(client),
      diagnosis: new HealthDiagnosis(client),
      remover: this.remover,
      shield: this.shield,
    });
    this.listing = new SandboxListing(client);
    this.commands = new DockerExec(client, ender, clock);
    this.shells = new StandingShells(client, clock);
    this.terminals = new DockerPtyOpener(client, ender, clock);
    this.connections = new DockerTcp(client);
    this.logs = new LogFollower(client, clock);
  }

  provision(request: ProvisionRequest): Promise<void> {
    return this.provisioner.provision(request);
  }

  async remove(sandboxId: string): Promise<void> {
    this.nodes.forget(sandboxId);
    await this.remover.remove(sandboxId);
  }

  async leave(serverId: string): Promise<void> {
    if ((await this.list(serverId)).length === 0) await this.shield.lower(serverId);
  }

  list(serverId: string): Promise<FoundSandbox[]> {
    return this.listing.list(serverId);
  }

  exec(sandboxId: string, node: string, request: ExecRequest): Promise<ExecResult> {
    const runner = request.standing && request.stdin === undefined ? this.shells : this.commands;
    return this.nodes.with(sandboxId, node, (containerId) => runner.run(containerId, request));
  }

  start(sandboxId: string, node: string, request: StartRequest): Promise<void> {
    return this.nodes.with(sandboxId, node, (containerId) => this.commands.start(containerId, request));
  }

  openPty(sandboxId: string, node: string, request: PtyRequest): Promise<PtySession> {
    return this.nodes.with(sandboxId, node, (containerId) =>
      this.terminals.open({ containerId, node }, request),
    );
  }

  openTcp(sandboxId: string, node: string, port: number): Promise<NodeConnection> {
    return this.nodes.with(sandboxId, node, (containerId) =>
      this.connections.open({ containerId, node, port }),
    );
  }

  async *follow(sandboxId: string, node: string, request: FollowRequest): AsyncGenerator<OutsideText> {
    const containerId = await this.nodes.idOf(sandboxId, node);
    yield* this.logs.follow({ ...request, containerId, node });
  }
}
