import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { AppError } from '#kernel';
import { IDLE_CONNECTION_SECONDS, NodeConnection } from '../engine/node-connection.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { type Frame, framesOf } from './multiplexed-stream.js';

/** Says on stderr whether it is connected; ends with either side, and by itself when nothing is sent. */
const NETCAT = ['nc', '-v', '-N', '-w', String(IDLE_CONNECTION_SECONDS), '127.0.0.1'];

/** Nobody in particular: the connection needs no rights on the node. */
const USER = 'nobody';

export interface TcpTarget {
  containerId: string;
  node: string;
  port: number;
}

/**
 * Connects to ports of containers without an address of theirs: netcat runs inside and hands the bytes on. The engine
 * closes its input when we go, so that no process outlives its connection, not even after a crash of ours.
 */
export class DockerTcp {
  constructor(private readonly client: EngineClient) {}

  /** Errors: `node.port-closed`, `engine.*`. */
  async open({ containerId, node, port }: TcpTarget): Promise<NodeConnection> {
    return this.client.call(
      'connecting to a port',
      async (docker, abortSignal) => {
        const exec = await docker.getContainer(containerId).exec({
          Cmd: [...NETCAT, String(port)],
          User: USER,
          AttachStdin: true,
          AttachStdout: true,
          AttachStderr: true,
          abortSignal,
        });
        const stream = await exec.start({ hijack: true, stdin: true, abortSignal });
        abortSignal.addEventListener('abort', () => stream.destroy(abortSignal.reason));
        const frames = framesOf(stream);
        const early = await untilConnected(frames);
        if (early) return new NetcatConnection(stream, frames, early);
        stream.destroy();
        throw await refusal(exec, { node, port, abortSignal });
      },
      CHANGE_TIMEOUT_MS,
    );
  }
}

/** Null when it ends unconnected; else what the other side has said by then, for stderr may come second. */
async function untilConnected(frames: AsyncGenerator<Frame>): Promise<Buffer | null> {
  const early: Buffer[] = [];
  for (let said = ''; ; ) {
    const { value, done } = await frames.next();
    if (done) return null;
    if (value.channel === 'stdout') early.push(value.data);
    else said += value.data.toString('utf8');
    if (/succeeded!\s*$/.test(said)) return Buffer.concat(early);
  }
}

interface Refused {
  node: string;
  port: number;
  abortSignal: AbortSignal;
}

/** Why there is no connection. A program that is not there ends with 126 or 127, as in a shell. */
async function refusal(exec: Docker.Exec, { node, port, abortSignal }: Refused): Promise<AppError> {
  const { ExitCode } = await exec.inspect({ abortSignal });
  if (ExitCode === 126 || ExitCode === 127)
    return new AppError('engine.failed', `The node ${node} has no netcat (nc): its ports cannot be reached.`);
  return new AppError('node.port-closed', `Nothing answers on port ${port} of the node ${node}.`);
}

class NetcatConnection extends NodeConnection {
  private reading = false;

  constructor(
    private readonly stream: Duplex,
    private readonly frames: AsyncGenerator<Frame>,
    early: Buffer,
  ) {
    super();
    if (early.length > 0) this.push(early);
    stream.on('error', (error) => this.destroy(error));
  }

  override _read(): void {
    if (this.reading) return;
    this.reading = true;
    void this.pump();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.stream.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.stream.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.stream.destroy();
    done(error);
  }

  /** Hands on what comes until the reader has enough for now. */
  private async pump(): Promise<void> {
    try {
      for (let more = true; more; ) {
        const { value, done } = await this.frames.next();
        if (done) {
          this.push(null);
          return;
        }
        if (value.channel === 'stdout') more = this.push(value.data);
      }
    } catch (error) {
      this.destroy(error as Error);
    } finally {
      this.reading = false;
    }
  }
}
