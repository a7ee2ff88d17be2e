import { createSocket, type Socket } from 'node:dgram';
import { type Endpoint, parseRingMessage, type RingMessage } from './ring-message.js';

/** The ring's UDP port. */
export class RingSocket {
  private readonly socket: Socket = createSocket('udp4');
  private readonly sending = new Set<Promise<void>>();

  constructor(
    private readonly port: number,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Begins to listen; a port that is taken is told to `onError`, and the ring stays without this member. */
  open(onMessage: (message: RingMessage, from: Endpoint) => void): void {
    this.socket.on('error', this.onError);
    this.socket.on('message', (datagram, { address, port }) => {
      const message = parseRingMessage(datagram.toString());
      if (message) {
        onMessage(message, { address, port });
      }
    });
    this.socket.bind(this.port);
  }

  send(message: RingMessage, { address, port }: Endpoint): void {
    const sent = new Promise<void>((resolve) => {
      // A member that is away or has no name yet is what the ring is there to notice: its probe stays unanswered.
      this.socket.send(JSON.stringify(message), port, address, () => resolve());
    });
    this.sending.add(sent);
    void sent.then(() => this.sending.delete(sent));
  }

  /** Resolves when everything that was sent is on its way: closing drops what still waits for its address. */
  async close(): Promise<void> {
    await Promise.all(this.sending);
    await new Promise<void>((resolve) => this.socket.close(resolve));
  }
}
