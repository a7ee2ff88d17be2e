import type { ProtocolNumber } from './protocol.js';

/** Where the router shall send a request: to the holder of the hash's shard. */
export interface RouteInfo {
  readonly protocol: ProtocolNumber;
  /** Decimal text of the 64-bit hash of the route key. */
  readonly hash: string;
}

/** Ties a reply to its request. */
export interface Transaction {
  readonly id: number;
  /** Identity of the process that asked. */
  readonly caller: string;
  /** True in a reply. */
  readonly complete: boolean;
}

export interface FrameHeader {
  readonly messageId: string;
  readonly route?: RouteInfo;
  readonly transaction?: Transaction;
}

/** One message on the wire. */
export interface Frame {
  readonly header: FrameHeader;
  readonly body: unknown;
}

/** Bytes of a frame: length of the rest (u32, big endian), length of the header (u16), header, body; both JSON. */
export function encodeFrame(frame: Frame): Buffer {
  const header = Buffer.from(JSON.stringify(frame.header));
  const body = Buffer.from(JSON.stringify(frame.body ?? null));
  const lengths = Buffer.alloc(6);
  lengths.writeUInt32BE(2 + header.length + body.length, 0);
  lengths.writeUInt16BE(header.length, 4);
  return Buffer.concat([lengths, header, body]);
}

/** The frame in the bytes after the leading length. */
export function decodeFrame(content: Buffer): Frame {
  const bodyStart = 2 + content.readUInt16BE(0);
  return {
    header: JSON.parse(content.toString('utf8', 2, bodyStart)) as FrameHeader,
    body: JSON.parse(content.toString('utf8', bodyStart)),
  };
}
