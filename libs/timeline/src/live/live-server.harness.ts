import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, FeedEvent, PracticeRole, ServerToClient, SocketAck } from '#contracts';
import { AppError, newId } from '#kernel';
import { Notifications } from '#store';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import type { TerminalRequest, TerminalSink } from '../terminal/terminal-door.port.js';
import type { Viewer } from '../viewer.js';
import { ImpactBroadcast } from './impact-broadcast.js';
import { LiveServer } from './live-server.js';
import { Nudges } from './nudges.js';
import type { LivePerson } from './ports.js';

/** What a server needs of the test file's database. */
interface ServedDatabase {
  url: string;
  source: ConstructorParameters<typeof Notifications>[0];
}

export type Client = Socket<ServerToClient, ClientToServer>;

/** A person's name is their role, so that a test says with whose eyes it looks. */
const ROLES: Record<string, PracticeRole> = { ida: 'instigator', rob: 'responder', olga: 'observer' };

/** One server of SimSup as far as live connections go. */
export class TestServer {
  readonly over = new Set<string>();
  /** People who gave up their part in every practice; they look on. */
  readonly withdrawn = new Set<string>();
  readonly opened: { request: TerminalRequest; sink: TerminalSink; typed: string[]; closed: boolean }[] = [];
  private readonly http: HttpServer = createServer();
  private readonly notifications: Notifications;
  readonly impact: ImpactBroadcast;
  readonly nudges: Nudges;
  private readonly clients: Client[] = [];
  private readonly live: LiveServer;

  private constructor(database: ServedDatabase) {
    this.notifications = new Notifications(database.source, database.url);
    this.impact = new ImpactBroadcast(this.notifications);
    this.nudges = new Nudges(this.notifications);
    this.live = new LiveServer(
      new TimelineRepository(database.source),
      this.notifications,
      { personOf: async (_, token) => (token === undefined ? null : { id: token, name: token }) },
      { viewerOf: async (person, practice): Promise<Viewer | null> => this.viewerOf(person, practice) },
      {
        open: async (request, sink) => {
          if (request.person.id !== 'rob')
            throw new AppError('auth.forbidden', 'Terminals are for responders.');
          const terminal = { request, sink, typed: [] as string[], closed: false };
          this.opened.push(terminal);
          return {
            id: newId(),
            write: (data) => void terminal.typed.push(data),
            resize: (columns, rows) => void terminal.typed.push(`${columns}x${rows}`),
            close: () => {
              terminal.closed = true;
            },
          };
        },
      },
    );
  }

  static async start(database: ServedDatabase): Promise<TestServer> {
    const server = new TestServer(database);
    await server.live.attach(server.http);
    await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  connect(person: string | undefined, headers: Record<string, string> = {}, viewAs?: string): Client {
    const client: Client = io(this.url, {
      path: '/live',
      forceNew: true,
      reconnectionDelay: 10,
      reconnectionDelayMax: 50,
      extraHeaders: headers,
      ...(person === undefined ? {} : { auth: { token: person, ...(viewAs && { viewAs }) } }),
    });
    this.clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.disconnect();
    await this.live.close();
    await this.notifications.close();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private viewerOf({ id, viewAs }: LivePerson, practiceId: string): Viewer | null {
    const role = viewAs ?? (this.withdrawn.has(id) ? 'observer' : ROLES[id]);
    return role ? { role, over: this.over.has(practiceId) } : null;
  }
}

/** What a client knows of one practice, as the web client keeps it. */
export class Follower {
  readonly events: FeedEvent[] = [];
  private changed: () => void = () => undefined;

  constructor(
    readonly client: Client,
    readonly practiceId: string,
  ) {
    client.on('feed.events', (events) => {
      this.events.push(...events.filter((event) => event.practiceId === practiceId));
      this.changed();
    });
  }

  get seqs(): number[] {
    return this.events.map((event) => event.seq);
  }

  subscribe(afterSeq = this.events.at(-1)?.seq ?? 0): Promise<SocketAck<{ lastSeq: number }>> {
    const { practiceId } = this;
    return new Promise((resolve) => this.client.emit('feed.subscribe', { practiceId, afterSeq }, resolve));
  }

  /** Resolves when the event with this number has arrived. */
  async until(seq: number): Promise<void> {
    while (!this.events.some((event) => event.seq === seq))
      await new Promise<void>((resolve) => {
        this.changed = resolve;
      });
  }
}

/** Resolves when the client is connected the next time. */
export const connected = (client: Client): Promise<void> =>
  new Promise((resolve) => client.once('connect', () => resolve()));

/** The client's TCP connection, to make it stop reading. */
export function rawSocket(client: Client): { pause(): void; resume(): void } {
  return (client.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }).ws
    ._socket;
}

/** Resolves when the connection is a WebSocket. */
export async function upgraded(client: Client): Promise<void> {
  if (client.io.engine.transport.name !== 'websocket')
    await new Promise((resolve) => client.io.engine.once('upgrade', resolve));
}

/** Resolves when the condition holds. */
export async function eventually(condition: () => boolean, everyMs = 5): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, everyMs));
}
