import { io, type Socket } from 'socket.io-client';
import { type ClientToServer, LIVE_PATH, type ServerToClient, type SocketAck } from '#contracts';
import type { Actor } from './actor.js';

type Client = Socket<ServerToClient, ClientToServer>;

/** The live connections of a cast: feeds that are followed, and terminals. */
export class Live {
  private readonly clients = new Map<string, Client>();

  constructor(private readonly url: () => string) {}

  /** Follows a practice from its beginning; what comes is noted with the actor. */
  async follow(actor: Actor, practiceId: string): Promise<SocketAck<{ lastSeq: number }>> {
    const client = this.clientOf(actor);
    return client.emitWithAck('feed.subscribe', { practiceId, afterSeq: 0 });
  }

  /** Opens a terminal; its id, or the code of the refusal. */
  async openTerminal(actor: Actor, practiceId: string): Promise<{ id?: string; refused?: string }> {
    const answer = await this.clientOf(actor).emitWithAck('terminal.open', {
      practiceId,
      columns: 80,
      rows: 24,
    });
    return answer.ok ? { id: answer.value.terminalId } : { refused: answer.error.code };
  }

  /** Types a line. */
  type(actor: Actor, terminalId: string, line: string): void {
    this.clientOf(actor).emit('terminal.input', { terminalId, data: `${line}\r` });
  }

  end(): void {
    for (const client of this.clients.values()) client.disconnect();
  }

  private clientOf(actor: Actor): Client {
    const known = this.clients.get(actor.name);
    if (known) return known;
    const client: Client = io(this.url(), { path: LIVE_PATH, forceNew: true, extraHeaders: actor.login });
    client.on('feed.events', (events) => actor.followed.push(...events));
    client.onAny((...message) => actor.heard.push({ to: 'live', text: JSON.stringify(message) }));
    this.clients.set(actor.name, client);
    return client;
  }
}
