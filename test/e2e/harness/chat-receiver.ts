import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A chat's incoming webhook: takes what is posted and says 200. */
export class ChatReceiver {
  readonly received: { text: string }[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ChatReceiver> {
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      receiver.received.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.end('ok');
    });
    const receiver = new ChatReceiver(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }
}
