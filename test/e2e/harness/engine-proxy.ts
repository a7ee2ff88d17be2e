import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

const ENGINE_SOCKET = '/var/run/docker.sock';

/** A door to the engine that a test can slam: it passes bytes on between its own socket and the engine's. */
export class EngineProxy {
  /** Connections that were broken so far. */
  broken = 0;
  private readonly open = new Set<Socket>();
  private server: Server | undefined;

  private constructor(readonly socketPath: string) {}

  static async start(directory: string): Promise<EngineProxy> {
    const proxy = new EngineProxy(join(directory, 'engine-proxy.sock'));
    await proxy.comeBack();
    return proxy;
  }

  /** Breaks all connections; new ones are taken. */
  breakConnections(): void {
    for (const socket of this.open) {
      this.broken++;
      socket.destroy();
    }
  }

  /** Breaks all connections and takes no new ones. */
  async goAway(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    this.breakConnections();
    await closed;
  }

  /** Takes connections (again). */
  comeBack(): Promise<void> {
    this.server = createServer({ allowHalfOpen: true }, (near) => this.pass(near));
    return new Promise((resolve) => this.server?.listen(this.socketPath, resolve));
  }

  async stop(): Promise<void> {
    await this.goAway();
  }

  private pass(near: Socket): void {
    // A command whose input has ended goes on to answer: one direction of a connection may end before the other.
    const far = createConnection({ path: ENGINE_SOCKET, allowHalfOpen: true });
    this.open.add(near);
    near.pipe(far).pipe(near);
    near.on('close', () => {
      this.open.delete(near);
      far.destroy();
    });
    far.on('close', () => near.destroy());
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
  }
}
