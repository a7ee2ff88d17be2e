import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServer,
  type FeedEvent,
  LIVE_PATH,
  type ServerToClient,
  type SocketAck,
} from '#contracts';
import { AppError, type ErrorCode } from '#kernel';
import type { ApiClient } from '../server/api-client.js';

/** The server must acknowledge a request over the socket within this time. */
const ACK_TIMEOUT_MS = 15_000;

/** A server that is away for longer than this is not waited for. */
const GONE_AFTER_MS = 30_000;

export interface FeedListener {
  onEvent(event: FeedEvent): void;
  onLost(error: unknown): void;
}

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** The live connection of a command: the feed of one practice and, if wanted, a terminal in it. */
export class LiveFeed {
  private lastSeq = 0;
  private losing: NodeJS.Timeout | undefined;

  private constructor(
    readonly socket: LiveSocket,
    private readonly practiceId: string,
  ) {}

  /**
   * @param onLost called when the server was away for too long, or no longer lets us in
   * Error: `server.unreachable`.
   */
  static async open(
    client: ApiClient,
    practiceId: string,
    { onEvent, onLost }: FeedListener,
  ): Promise<LiveFeed> {
    const socket: LiveSocket = io(client.url, {
      path: LIVE_PATH,
      auth: { token: client.token, ...(client.viewAs && { viewAs: client.viewAs }) },
      transports: ['websocket'],
    });
    const feed = new LiveFeed(socket, practiceId);
    socket.on('feed.events', (events) => {
      for (const event of events) {
        if (event.practiceId !== practiceId || event.seq <= feed.lastSeq) continue;
        feed.lastSeq = event.seq;
        onEvent(event);
      }
    });
    // A lost connection resumes behind the last event that it had.
    socket.io.on('reconnect', () => void feed.subscribe().catch(onLost));
    feed.noticeLoss(client.url, onLost);
    try {
      await feed.subscribe();
    } catch (error) {
      feed.close();
      throw error;
    }
    return feed;
  }

  async openTerminal(size: { columns: number; rows: number }): Promise<string> {
    const request = { practiceId: this.practiceId, ...size };
    const answer = await answered(this.socket.timeout(ACK_TIMEOUT_MS).emitWithAck('terminal.open', request));
    return unwrap<{ terminalId: string }>(answer).terminalId;
  }

  close(): void {
    clearTimeout(this.losing);
    this.socket.disconnect();
  }

  /** A server that is started again within a while goes on with the practice, and so do we. */
  private noticeLoss(url: string, onLost: (error: AppError) => void): void {
    const lost = new AppError(
      'server.unreachable',
      `The SimSup server at ${url} has gone: when it is started again, it takes the practice up or ends it.`,
    );
    this.socket.on('disconnect', (reason) => {
      if (reason === 'io client disconnect') return;
      this.losing = setTimeout(() => onLost(lost), GONE_AFTER_MS);
    });
    this.socket.on('connect', () => clearTimeout(this.losing));
  }

  private async subscribe(): Promise<void> {
    const request = { practiceId: this.practiceId, afterSeq: this.lastSeq };
    unwrap(await answered(this.socket.timeout(ACK_TIMEOUT_MS).emitWithAck('feed.subscribe', request)));
  }
}

/** An acknowledgement, or the reason why there is none. */
async function answered<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new AppError('server.unreachable', 'The SimSup server does not answer over the live connection.', {
      cause,
    });
  }
}

function unwrap<T>(answer: SocketAck<T>): T {
  if (answer.ok) return answer.value;
  throw new AppError(answer.error.code as ErrorCode, answer.error.message);
}
