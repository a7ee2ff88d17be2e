import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '#contracts';
import type { LivePerson } from './ports.js';

/** What the server knows of a connection. */
export interface SocketData {
  person: LivePerson;
}

export type LiveIo = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
