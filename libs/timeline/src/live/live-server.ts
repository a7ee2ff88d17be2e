import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Server } from 'socket.io';
import { LIVE_PATH, type ViewAs, viewAsSchema } from '#contracts';
import { AppError } from '#kernel';
import { Notifications } from '#store';
import { TIMELINE_CHANNEL, TimelineRepository } from '../persistence/timeline.repository.js';
import { TerminalDoor } from '../terminal/terminal-door.port.js';
import type { BucketMessage } from './bucket-messages.js';
import { errorBody } from './error-body.js';
import { FeedHub } from './feed-hub.js';
import { IMPACT_CHANNEL } from './impact-broadcast.js';
import { serveConnection } from './live-connection.js';
import type { LiveIo, LiveSocket } from './live-socket.js';
import { NUDGE_CHANNEL } from './nudges.js';
import { Audience, SocketLogin } from './ports.js';
import { personRoom, practiceRoom } from './rooms.js';

/** Longest message of a client. */
const MAX_MESSAGE_BYTES = 128 * 1_024;

/** The one live connection of every client: feeds, impact chart and terminals. */
@Injectable()
export class LiveServer implements BeforeApplicationShutdown {
  private io: LiveIo | undefined;
  private hub: FeedHub | undefined;
  private unlisten: (() => Promise<void>)[] = [];

  constructor(
    private readonly events: TimelineRepository,
    private readonly notifications: Notifications,
    private readonly login: SocketLogin,
    private readonly audience: Audience,
    private readonly door: TerminalDoor,
  ) {}

  /** Serves live connections on `http` from now on. Errors: `store.unreachable`. */
  async attach(http: HttpServer): Promise<void> {
    const io: LiveIo = new Server({
      path: LIVE_PATH,
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      allowRequest: (request, callback) => callback(null, isSameOrigin(request)),
    });
    const hub = new FeedHub({ io, events: this.events, audience: this.audience });
    io.use((socket, next) => void this.admit(socket).then(() => next(), next));
    io.on('connection', (socket) =>
      serveConnection(socket, { hub, audience: this.audience, door: this.door }),
    );
    this.io = io;
    this.hub = hub;
    await this.hear(io, hub);
    io.attach(http);
  }

  /** Before HTTP stops, since it would wait for these connections. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /** Ends all connections; clients come back when a server does. Idempotent. */
  async close(): Promise<void> {
    const { unlisten } = this;
    this.unlisten = [];
    await Promise.all(unlisten.map((end) => end()));
    this.hub?.close();
    this.io?.engine?.close();
    this.io = undefined;
  }

  private async hear(io: LiveIo, hub: FeedHub): Promise<void> {
    this.unlisten.push(
      await this.notifications.listen(TIMELINE_CHANNEL, {
        onPayload: (payload) => hub.wake(payload),
        onGap: () => hub.wakeAll(),
      }),
      await this.notifications.listen(IMPACT_CHANNEL, {
        onPayload: (payload) => {
          const message = JSON.parse(payload) as BucketMessage;
          io.to(practiceRoom(message.practiceId)).emit('impact.buckets', message);
        },
        // Buckets are sent again and again while they change, and clients fetch the whole series on reconnecting.
        onGap: () => undefined,
      }),
      await this.notifications.listen(NUDGE_CHANNEL, {
        onPayload: (payload) => {
          const people = JSON.parse(payload) as string[];
          io.to(people.map(personRoom)).emit('notices.new');
        },
        // Who knows what was missed: everybody looks.
        onGap: () => void io.emit('notices.new'),
      }),
    );
  }

  /** Throws the error with which the client's attempt to connect fails. */
  private async admit(socket: LiveSocket): Promise<void> {
    try {
      const { headers, auth } = socket.handshake;
      const person = await this.login.personOf(
        headers,
        typeof auth.token === 'string' ? auth.token : undefined,
      );
      if (!person) throw new AppError('auth.required', 'Log in first.');
      socket.data.person = { ...person, viewAs: viewAsOf(auth.viewAs) };
    } catch (error) {
      const body = errorBody(error);
      throw Object.assign(new Error(body.message), { data: body });
    }
  }
}

function viewAsOf(asked: unknown): ViewAs | undefined {
  const parsed = viewAsSchema.optional().safeParse(asked);
  if (parsed.success) return parsed.data;
  throw new AppError('input.invalid', `Set "viewAs" to one of ${viewAsSchema.options.join(', ')}.`);
}

/** Refuses other sites' pages, whose browsers would send our cookie along. Programs send no `Origin`. */
function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
