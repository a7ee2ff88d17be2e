import { decodeFrame, type Frame } from './frame.js';

/** No message of the services comes near this; more means that the peer does not speak the protocol. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024;

/** Cuts a stream of bytes into frames. */
export class FrameReader {
  private pending: Buffer = Buffer.alloc(0);

  /**
   * The frames that are complete once `chunk` has arrived.
   * @throws Error when the bytes are no frame; the connection is then of no use any more.
   */
  push(chunk: Buffer): Frame[] {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    const frames: Frame[] = [];
    for (let length = this.frameLength(); length !== undefined; length = this.frameLength()) {
      frames.push(decodeFrame(this.pending.subarray(4, 4 + length)));
      this.pending = this.pending.subarray(4 + length);
    }
    return frames;
  }

  private frameLength(): number | undefined {
    if (this.pending.length < 4) return undefined;
    const length = this.pending.readUInt32BE(0);
    if (length > MAX_FRAME_BYTES) throw new RangeError(`frame of ${length} bytes`);
    return this.pending.length < 4 + length ? undefined : length;
  }
}
