import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Closes whatever a test opened: call it in `afterEach`. */
export class Receivers {
  private readonly closing: (() => Promise<void>)[] = [];

  /** A real HTTP server. By default it takes everything. */
  async http(answer: Answer = (_, response) => void response.end('ok')): Promise<HttpReceiver> {
    const receiver = new HttpReceiver();
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        receiver.note({ path: request.url ?? '', headers: request.headers, body });
        answer(request, response, receiver.requests.length);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/${SECRET_PATH}`;
    this.closing.push(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return receiver;
  }

  /** A real SMTP server. `refuse` answers each receiver of a letter; undefined takes it. */
  async smtp(refuse: (to: string) => Error | undefined = () => undefined): Promise<SmtpReceiver> {
    const receiver = new SmtpReceiver();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(refuse(address) ?? null),
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          receiver.note({ to, text: Buffer.concat(chunks).toString() });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    receiver.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    this.closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    return receiver;
  }

  /** A server that takes connections and says nothing. */
  async silent(): Promise<string> {
    const sockets = new Set<Socket>();
    const server = createTcpServer((socket) => sockets.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.closing.push(async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await Promise.all(this.closing.splice(0).map((close) => close()));
  }
}

/** The part of an address that nobody else may learn. */
export const SECRET_PATH = 'T0K3N-in-the-path';

export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** Remembers what arrived, and tells those who wait for it. */
class Inbox<T> {
  url = '';
  readonly requests: T[] = [];
  private wake: (() => void)[] = [];

  note(request: T): void {
    this.requests.push(request);
    for (const wake of this.wake.splice(0)) wake();
  }

  /** Resolves when so many arrived. */
  async until(count: number): Promise<T[]> {
    while (this.requests.length < count) await new Promise<void>((resolve) => this.wake.push(resolve));
    return this.requests;
  }
}

export class HttpReceiver extends Inbox<{ path: string; headers: IncomingMessage['headers']; body: string }> {
  /** Bodies, parsed. */
  bodies(): Record<string, unknown>[] {
    return this.requests.map(({ body }) => JSON.parse(body));
  }
}

export class SmtpReceiver extends Inbox<{ to: string; text: string }> {}
