import type { ErrorBody } from '../error-body.js';
import type { ImpactBucket } from '../impact.js';
import type { FeedEvent } from './feed-event.js';

/** Acknowledgement of a request over the socket: the answer, or the same error body as over HTTP. */
export type SocketAck<T> = { ok: true; value: T } | { ok: false; error: ErrorBody };

/** Socket.io path of the one live connection of a client. */
export const LIVE_PATH = '/live';

export interface FeedSubscription {
  practiceId: string;
  /** Last `seq` that the client has; 0 for all. */
  afterSeq: number;
}

/** What a client sends. `terminal.*` concern the terminal that `terminal.open` gave it. */
export interface ClientToServer {
  'feed.subscribe': (request: FeedSubscription, ack: (a: SocketAck<{ lastSeq: number }>) => void) => void;
  'feed.unsubscribe': (request: { practiceId: string }) => void;
  'terminal.open': (
    request: { practiceId: string; columns: number; rows: number },
    ack: (a: SocketAck<{ terminalId: string }>) => void,
  ) => void;
  'terminal.input': (request: { terminalId: string; data: string }) => void;
  'terminal.resize': (request: { terminalId: string; columns: number; rows: number }) => void;
  'terminal.close': (request: { terminalId: string }) => void;
}

/** What the server sends. `feed.events` arrive in the order of `seq`, stored before they are sent. */
export interface ServerToClient {
  'feed.events': (events: FeedEvent[]) => void;
  /** Buckets of the impact chart that are new or changed. */
  'impact.buckets': (message: { practiceId: string; bucketMs: number; buckets: ImpactBucket[] }) => void;
  'terminal.output': (message: { terminalId: string; data: string }) => void;
  'terminal.closed': (message: { terminalId: string; reason: string }) => void;
  /** There is something new for this person: fetch the notices. */
  'notices.new': () => void;
  /** Why the server closes this connection now. Come back and resume after the last `seq`. */
  'live.closing': (reason: ErrorBody) => void;
}
