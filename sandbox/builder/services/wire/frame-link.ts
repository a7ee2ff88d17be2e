import { connect, type Socket } from 'node:net';
import { encodeFrame, type Frame } from './frame.js';
import { FrameReader } from './frame-reader.js';
import { netMessages } from './protocol.js';

/** After a lost connection the next attempt starts this much later. */
const RECONNECT_MS = 100;
/** As many frames wait for a connection or a slow peer before senders have to wait. */
const HIGH_WATER_FRAMES = 1_000;

export interface LinkAddress {
  readonly host: string;
  readonly port: number;
  /** Called after every attempt to connect that failed. */
  onUnreachable?(): void;
}

/**
 * A connection to a peer that comes back by itself and keeps frames until the peer takes them.
 * Nobody is told when it breaks: as in the original, only missing replies show it.
 */
export class FrameLink {
  private socket: Socket | undefined;
  private readonly waiting: Buffer[] = [];
  private roomListeners: (() => void)[] = [];
  private isClosed = false;

  constructor(
    private readonly address: LinkAddress,
    private readonly identity: string,
    private readonly receive: (frame: Frame) => void,
  ) {
    this.open();
  }

  /** Whether a frame can be taken at once. */
  get hasRoom(): boolean {
    return this.waiting.length < HIGH_WATER_FRAMES;
  }

  send(frame: Frame): void {
    this.waiting.push(encodeFrame(frame));
    this.flush();
  }

  /** Calls `listener` once, as soon as frames can be taken again. */
  onceRoom(listener: () => void): void {
    this.roomListeners.push(listener);
  }

  /** Sends what waits, if there is a connection, and ends it. */
  close(): Promise<void> {
    this.isClosed = true;
    return new Promise((resolve) => {
      if (this.socket === undefined) resolve();
      else this.socket.end(() => resolve());
    });
  }

  private open(): void {
    const socket = connect(this.address);
    const reader = new FrameReader();
    socket.setNoDelay(true);
    socket.once('connect', () => {
      this.socket = socket;
      socket.write(
        encodeFrame({ header: { messageId: netMessages.hello }, body: { identity: this.identity } }),
      );
      this.flush();
    });
    socket.on('drain', () => this.flush());
    socket.on('data', (chunk) => this.read(socket, reader, chunk));
    // An error is always followed by 'close', where the next attempt starts.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      if (this.socket !== socket) this.address.onUnreachable?.();
      this.reopenLater();
    });
  }

  private read(socket: Socket, reader: FrameReader, chunk: Buffer): void {
    let frames: Frame[];
    try {
      frames = reader.push(chunk);
    } catch (error) {
      socket.destroy(error as Error);
      return;
    }
    for (const frame of frames) this.receive(frame);
  }

  private reopenLater(): void {
    this.socket = undefined;
    if (!this.isClosed) setTimeout(() => this.open(), RECONNECT_MS);
  }

  private flush(): void {
    const { socket } = this;
    if (socket === undefined) return;
    while (this.waiting.length > 0 && !socket.writableNeedDrain) socket.write(this.waiting.shift() as Buffer);
    if (!this.hasRoom) return;
    const listeners = this.roomListeners;
    this.roomListeners = [];
    for (const listener of listeners) listener();
  }
}
