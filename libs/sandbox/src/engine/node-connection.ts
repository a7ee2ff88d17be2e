import { Duplex } from 'node:stream';

/**
 * A TCP connection to a port of a node. Bytes as they are, in both directions, no faster than they are read; `end`
 * closes our half, `destroy` the whole. It also has the calls of `net.Socket` that the HTTP client of Node makes on
 * its connections, as no-ops: time limits are set on requests, and an idle connection is ended on the node.
 */
export abstract class NodeConnection extends Duplex {
  constructor() {
    // as net.Socket: when the other side has ended, so have we
    super({ allowHalfOpen: false });
  }

  setKeepAlive(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setTimeout(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** A connection over which nothing was sent for so long is ended on the node. */
export const IDLE_CONNECTION_SECONDS = 60;
