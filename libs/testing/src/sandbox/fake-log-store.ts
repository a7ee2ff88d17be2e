import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { LogEntry } from '#contracts';
import type { FakeListener } from './fake-sandbox-engine.js';

/** Hands connections of a faked node to an HTTP server. */
export function listenerOf(server: Server): FakeListener {
  return (connection) => void server.emit('connection', connection);
}

/** A log store in memory with the HTTP API that stacks have: `/api/search`, `/api/tail`, `/api/nodes`. */
export class FakeLogStore {
  /** Oldest first. */
  readonly entries: LogEntry[] = [];
  private readonly tails = new Set<ServerResponse>();
  readonly server: Server = createServer((request, response) => this.answer(request, response));

  get listener(): FakeListener {
    return listenerOf(this.server);
  }

  /** Tails that are open. */
  get watched(): number {
    return this.tails.size;
  }

  /** Writes a line: kept, and told to all who watch. */
  write(entry: LogEntry): void {
    this.entries.push(entry);
    for (const tail of this.tails) tail.write(`${JSON.stringify(entry)}\n`);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
    const json = (body: unknown): void => void response.end(JSON.stringify(body));
    if (pathname === '/api/search') json(this.search(searchParams));
    else if (pathname === '/api/nodes') json(this.sources());
    else if (pathname === '/api/tail') this.tail(response);
    else response.writeHead(404).end();
  }

  private search(query: URLSearchParams): { entries: LogEntry[]; next: string | null } {
    const matching = this.entries.filter((entry) => matches(entry, query)).reverse();
    const from = Number(query.get('before') ?? 0);
    const to = from + Number(query.get('limit') ?? 200);
    return { entries: matching.slice(from, to), next: to < matching.length ? String(to) : null };
  }

  private sources(): { nodes: string[]; services: string[] } {
    const distinct = (name: 'node' | 'service'): string[] => [
      ...new Set(this.entries.map((entry) => entry[name])),
    ];
    return { nodes: distinct('node'), services: distinct('service') };
  }

  private tail(response: ServerResponse): void {
    this.tails.add(response);
    response.once('close', () => this.tails.delete(response));
    response.write('\n');
  }
}

function matches({ at, node, service, text }: LogEntry, query: URLSearchParams): boolean {
  const among = (name: string, value: string): boolean => {
    const wanted = query.get(name)?.split(',') ?? [];
    return wanted.length === 0 || wanted.includes(value);
  };
  const words = (query.get('text') ?? '').toLowerCase().split(' ');
  return (
    among('node', node) &&
    among('service', service) &&
    at >= (query.get('from') ?? '') &&
    at <= (query.get('to') ?? '9') &&
    words.every((word) => text.toLowerCase().includes(word))
  );
}
