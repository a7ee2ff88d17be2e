import { Readable } from 'node:stream';

/** One write of a container: which stream, and what. */
export interface Frame {
  channel: 'stdout' | 'stderr';
  data: Buffer;
}

const HEADER_BYTES = 8;
const STDERR = 2;

/**
 * Takes apart the engine's multiplexed stream: frames of an 8-byte header (channel, 0, 0, 0, length as 32-bit
 * big-endian) and data. Chunks may be cut anywhere. Reads on only as fast as it is read.
 */
export async function* framesOf(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, Buffer.from(chunk)]);
    for (;;) {
      const frame = firstFrame(rest);
      if (!frame) break;
      yield frame;
      rest = rest.subarray(HEADER_BYTES + frame.data.length);
    }
  }
}

function firstFrame(buffer: Buffer): Frame | null {
  if (buffer.length < HEADER_BYTES) return null;
  const end = HEADER_BYTES + buffer.readUInt32BE(4);
  if (buffer.length < end) return null;
  return { channel: buffer[0] === STDERR ? 'stderr' : 'stdout', data: buffer.subarray(HEADER_BYTES, end) };
}

/** All text of a multiplexed answer that came whole, of both channels. */
export async function textOfFrames(whole: Buffer): Promise<string> {
  const parts: Buffer[] = [];
  for await (const { data } of framesOf(Readable.from([whole]))) parts.push(data);
  return Buffer.concat(parts).toString('utf8');
}
