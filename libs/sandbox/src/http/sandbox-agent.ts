import { Agent, type ClientRequestArgs } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '#kernel';
import type { SandboxEngine } from '../engine/sandbox-engine.js';

/**
 * Connections at once, by what they are for: each is a process on a node. Pages make do with few: a connection that
 * is used again answers in milliseconds, a new one costs an exec. A live tail of logs keeps its own for good.
 */
const CONNECTIONS = { pages: 4, logs: 14 } as const;

/** What HTTP requests to a sandbox are for. */
export type HttpPurpose = keyof typeof CONNECTIONS;

type Connected = (error: Error | null, connection: Duplex) => void;

/**
 * Lets Node's HTTP client speak to the nodes of one sandbox: the host of a request is a node's name. Connections are
 * kept and used again, because a new one costs an exec on the node. What is too much waits for its turn.
 */
export class SandboxAgent extends Agent {
  private ended = false;

  constructor(
    private readonly engine: Pick<SandboxEngine, 'openTcp'>,
    private readonly sandboxId: string,
    purpose: HttpPurpose,
  ) {
    super({ keepAlive: true, maxTotalSockets: CONNECTIONS[purpose], scheduling: 'lifo' });
  }

  override createConnection(options: ClientRequestArgs, connected: Connected): undefined {
    this.open(String(options.host), Number(options.port)).then(
      (connection) => connected(null, connection),
      (error: Error) => connected(error, undefined as unknown as Duplex),
    );
  }

  /** Ends all connections, and those that are just being made. */
  override destroy(): void {
    this.ended = true;
    super.destroy();
  }

  private async open(node: string, port: number): Promise<Duplex> {
    const connection = await this.engine.openTcp(this.sandboxId, node, port);
    if (!this.ended) return connection;
    connection.destroy();
    throw new AppError('sandbox.lost', 'The sandbox is being removed.');
  }
}
