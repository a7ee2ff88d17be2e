import { createServer, type Server, type Socket } from 'node:net';
import { encodeFrame, type Frame } from './frame.js';
import { FrameReader } from './frame-reader.js';
import { type HelloBody, netMessages } from './protocol.js';

/** Frames to a peer that does not read are dropped above this, as a full queue of the original drops them. */
const MAX_UNSENT_BYTES = 8 * 1024 * 1024;

/** Accepts peers by TCP and knows each by the identity of its first frame. */
export class FrameServer {
  private readonly server: Server;
  private readonly peers = new Map<string, Socket>();

  constructor(private readonly receive: (identity: string, frame: Frame) => void) {
    this.server = createServer((socket) => this.accept(socket));
  }

  /** Starts listening. @throws Error when the port is taken. */
  listen(port: number, host: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve());
    });
  }

  /** Sends to a peer; a frame for one that is gone or does not read is lost silently. */
  send(identity: string, frame: Frame): void {
    const socket = this.peers.get(identity);
    if (socket !== undefined && socket.writableLength < MAX_UNSENT_BYTES) socket.write(encodeFrame(frame));
  }

  close(): void {
    this.server.close();
    for (const socket of this.peers.values()) socket.destroy();
  }

  private accept(socket: Socket): void {
    const reader = new FrameReader();
    let identity: string | undefined;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      try {
        for (const frame of reader.push(chunk)) {
          if (identity === undefined) identity = this.introduce(socket, frame);
          else this.receive(identity, frame);
        }
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
    // An error is always followed by 'close'.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      if (identity !== undefined && this.peers.get(identity) === socket) this.peers.delete(identity);
    });
  }

  private introduce(socket: Socket, frame: Frame): string {
    if (frame.header.messageId !== netMessages.hello) throw new Error('peer did not introduce itself');
    const { identity } = frame.body as HelloBody;
    this.peers.set(identity, socket);
    return identity;
  }
}
