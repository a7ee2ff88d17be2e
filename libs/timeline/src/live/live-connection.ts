import type { ClientToServer } from '#contracts';
import { SocketTerminals } from '../terminal/socket-terminals.js';
import type { TerminalDoor } from '../terminal/terminal-door.port.js';
import { ClientOutbox } from './client-outbox.js';
import { clientRequests, parseRequest } from './client-requests.js';
import { acknowledge, errorBody } from './error-body.js';
import type { FeedHub } from './feed-hub.js';
import type { LiveSocket } from './live-socket.js';
import type { Audience } from './ports.js';
import { personRoom } from './rooms.js';
import { SocketFeeds } from './socket-feeds.js';

export interface ConnectionSurroundings {
  hub: FeedHub;
  audience: Audience;
  door: TerminalDoor;
}

/** Serves one connection for as long as it lasts. */
export function serveConnection(socket: LiveSocket, { hub, audience, door }: ConnectionSurroundings): void {
  void socket.join(personRoom(socket.data.person.id));
  const outbox = new ClientOutbox(socket);
  const feeds = new SocketFeeds(socket, outbox, hub, audience);
  const terminals = new SocketTerminals(socket, outbox, door);
  serveFeeds(socket, feeds);
  serveTerminals(socket, terminals);
  socket.on('disconnect', () => {
    feeds.close();
    terminals.close().catch(errorBody);
  });
}

/** A request without an acknowledgement: what goes wrong can only be logged. */
type Told = 'feed.unsubscribe' | 'terminal.input' | 'terminal.resize' | 'terminal.close';

function onTold<N extends Told>(
  socket: LiveSocket,
  name: N,
  work: (request: Parameters<ClientToServer[N]>[0]) => void | Promise<void>,
): void {
  const listener = async (request: unknown): Promise<void> => {
    try {
      await work(parseRequest(clientRequests[name], request) as Parameters<ClientToServer[N]>[0]);
    } catch (error) {
      errorBody(error);
    }
  };
  socket.on(name as Told, listener as never);
}

function serveFeeds(socket: LiveSocket, feeds: SocketFeeds): void {
  socket.on('feed.subscribe', (request, ack) => {
    // Without its feed a client would wait for ever: it had better come back and resume.
    const onLost = (error: unknown): void => {
      socket.emit('live.closing', errorBody(error));
      socket.conn.close();
    };
    void acknowledge(ack, async () =>
      feeds.subscribe(parseRequest(clientRequests['feed.subscribe'], request), onLost),
    );
  });
  onTold(socket, 'feed.unsubscribe', ({ practiceId }) => feeds.unsubscribe(practiceId));
}

function serveTerminals(socket: LiveSocket, terminals: SocketTerminals): void {
  socket.on('terminal.open', (request, ack) => {
    void acknowledge(ack, async () =>
      terminals.begin(parseRequest(clientRequests['terminal.open'], request)),
    );
  });
  onTold(socket, 'terminal.input', ({ terminalId, data }) => terminals.write(terminalId, data));
  onTold(socket, 'terminal.resize', (size) => terminals.resize(size.terminalId, size.columns, size.rows));
  onTold(socket, 'terminal.close', ({ terminalId }) => terminals.end(terminalId));
}
