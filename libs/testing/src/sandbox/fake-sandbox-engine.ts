import { AppError } from '#kernel';
import type {
  ExecRequest,
  ExecResult,
  FollowRequest,
  FoundSandbox,
  NodeConnection,
  OutsideText,
  ProvisionRequest,
  PtyRequest,
  PtySession,
  SandboxEngine,
  StartRequest,
} from '#sandbox';
import { FakeConnection } from './fake-connection.js';
import { FakePty } from './fake-pty.js';
import { LineFeed } from './line-feed.js';

/** What a faked command does. `hang` runs until its time limit. */
export type CommandAnswer = { exitStatus?: number; stdout?: string; stderr?: string } | 'hang';
export type CommandScript = (node: string, request: ExecRequest, sandboxId: string) => CommandAnswer;

interface FakeSandbox {
  request: ProvisionRequest;
  stopped: Set<string>;
  lines: Map<string, LineFeed>;
  terminals: FakePty[];
  connections: FakeConnection[];
}

/** A program that listens on a port: gets the far end of each connection. */
export type FakeListener = (connection: NodeConnection) => void;

/** An engine in memory that keeps the contract of the real one. Nodes know `true`, `cat`, `id -un` and `sleep`. */
export class FakeSandboxEngine implements SandboxEngine {
  private readonly sandboxes = new Map<string, FakeSandbox>();
  /** Commands that were started and left, in order. */
  readonly started: { sandboxId: string; node: string; request: StartRequest }[] = [];
  /** Held up by tests; awaited by each provision and given its request. */
  beforeReady: (request: ProvisionRequest) => Promise<void> = async () => undefined;
  /** Programs that listen, by `node:port`. */
  readonly listeners = new Map<string, FakeListener>();
  /** Answers the commands that nodes run. */
  script: CommandScript = basicCommands;
  /** Makes the terminals of nodes. */
  newTerminal: (request: PtyRequest, node: string, sandboxId: string) => FakePty = (request, node) =>
    new FakePty(request, node);

  async provision(request: ProvisionRequest): Promise<void> {
    request.signal?.throwIfAborted();
    const nothing = { stopped: new Set<string>(), lines: new Map(), terminals: [], connections: [] };
    this.sandboxes.set(request.sandboxId, { request, ...nothing });
    try {
      await this.beforeReady(request);
      request.signal?.throwIfAborted();
    } catch (error) {
      this.sandboxes.delete(request.sandboxId);
      throw error;
    }
  }

  async remove(sandboxId: string): Promise<void> {
    const sandbox = this.sandboxes.get(sandboxId);
    this.sandboxes.delete(sandboxId);
    for (const feed of sandbox?.lines.values() ?? []) feed.die();
    for (const terminal of sandbox?.terminals ?? []) terminal.die();
    for (const connection of sandbox?.connections ?? []) connection.destroy();
  }

  async leave(): Promise<void> {}

  async list(serverId: string): Promise<FoundSandbox[]> {
    return [...this.sandboxes.values()]
      .filter(({ request }) => request.serverId === serverId)
      .map(({ request, stopped }) => {
        const containers = request.stack.file.nodes.length;
        return { sandboxId: request.sandboxId, containers, running: containers - stopped.size };
      });
  }

  async exec(sandboxId: string, node: string, request: ExecRequest): Promise<ExecResult> {
    this.running(sandboxId, node);
    const answer = this.script(node, request, sandboxId);
    if (answer === 'hang') throw new AppError('engine.timeout', 'The command took too long.');
    return { exitStatus: 0, stdout: '', stderr: '', durationMs: 1, truncated: false, ...answer };
  }

  async start(sandboxId: string, node: string, request: StartRequest): Promise<void> {
    this.running(sandboxId, node);
    this.started.push({ sandboxId, node, request });
  }

  async openPty(sandboxId: string, node: string, request: PtyRequest): Promise<PtySession> {
    const { terminals } = this.running(sandboxId, node);
    const terminal = this.newTerminal(request, node, sandboxId);
    terminals.push(terminal);
    return terminal;
  }

  async openTcp(sandboxId: string, node: string, port: number): Promise<NodeConnection> {
    const sandbox = this.running(sandboxId, node);
    const listener = this.listeners.get(`${node}:${port}`);
    if (!listener)
      throw new AppError('node.port-closed', `Nothing answers on port ${port} of the node ${node}.`);
    const [near, far] = FakeConnection.pair();
    sandbox.connections.push(near);
    listener(far);
    return near;
  }

  async *follow(sandboxId: string, node: string, request: FollowRequest): AsyncGenerator<OutsideText> {
    this.running(sandboxId, node);
    yield* this.feed(sandboxId, node).follow(request);
  }

  /** Makes a node print a line. */
  say(sandboxId: string, node: string, line: OutsideText): void {
    this.feed(sandboxId, node).push(line);
  }

  /** Stops a node, as a crash would. */
  stop(sandboxId: string, node: string): void {
    this.running(sandboxId, node).stopped.add(node);
    this.feed(sandboxId, node).die();
  }

  /** All sandboxes that exist, of whatever installation. */
  existing(): string[] {
    return [...this.sandboxes.keys()];
  }

  private feed(sandboxId: string, node: string): LineFeed {
    const lines = this.sandboxes.get(sandboxId)?.lines ?? new Map<string, LineFeed>();
    const feed = lines.get(node) ?? new LineFeed(node);
    lines.set(node, feed);
    return feed;
  }

  private running(sandboxId: string, node: string): FakeSandbox {
    const sandbox = this.sandboxes.get(sandboxId);
    const exists = sandbox?.request.stack.file.nodes.some(({ name }) => name === node);
    if (!sandbox || !exists) throw new AppError('sandbox.lost', `The node ${node} is gone.`);
    if (sandbox.stopped.has(node)) throw new AppError('node.not-running', `The node ${node} does not run.`);
    return sandbox;
  }
}

function basicCommands(_: string, { command, user, stdin }: ExecRequest): CommandAnswer {
  const [program, ...rest] = command;
  if (program === 'true') return {};
  if (program === 'false') return { exitStatus: 1 };
  if (program === 'cat') return { stdout: stdin ?? '' };
  if (program === 'id') return { stdout: `${user ?? 'root'}\n` };
  if (program === 'sleep') return 'hang';
  return { exitStatus: 127, stderr: `${[program, ...rest].join(' ')}: not found\n` };
}
