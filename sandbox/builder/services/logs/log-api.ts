import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exposeMetrics, type Metric } from '../kit/text-metrics.js';
import type { LogEntry } from './log-entry.js';
import { formatCursor, LogQueryError, parseLogFilter, parseLogQuery } from './log-query.js';
import type { LogStore } from './log-store.js';
import type { TailHub, TailReader } from './tail-hub.js';

/** Tells proxies and clients between that the stream lives; real time, since it is they who wait. */
const KEEP_ALIVE_MS = 10_000;
/** A reader of the tail that lags behind by more is let go. */
const MAX_LAG_BYTES = 1024 * 1024;

export interface LogApiOptions {
  readonly store: Pick<LogStore, 'search' | 'nodes' | 'services'>;
  readonly tail: Pick<TailHub, 'join' | 'leave'>;
  readonly metrics: readonly Metric[];
}

/** `/api/search`, `/api/tail`, `/api/nodes`, `/metrics` and `/health`; parameters are those of log-query.ts. */
export function createLogApi(options: LogApiOptions): Server {
  return createServer((request, response) => {
    answer(options, request, response).catch((error: Error) => {
      sendJson(response, error instanceof LogQueryError ? 400 : 500, { error: error.message });
    });
  });
}

async function answer(
  { store, tail, metrics }: LogApiOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://monitor');
  switch (url?.pathname) {
    case '/api/search': {
      const { entries, next } = await store.search(parseLogQuery(url.searchParams));
      return sendJson(response, 200, { entries: entries.map(toJson), next: next && formatCursor(next) });
    }
    case '/api/tail':
      return sendTail(tail, url.searchParams, response);
    case '/api/nodes':
      return sendJson(response, 200, {
        nodes: [...store.nodes].sort(),
        services: [...store.services].sort(),
      });
    case '/metrics':
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(await exposeMetrics(metrics));
      return;
    case '/health':
      return sendJson(response, 200, { status: 'OK' });
    default:
      return sendJson(response, 404, { error: 'not found' });
  }
}

function sendTail(tail: LogApiOptions['tail'], parameters: URLSearchParams, response: ServerResponse): void {
  const reader: TailReader = {
    wants: parseLogFilter(parameters),
    send: (entry) => {
      if (response.writableLength > MAX_LAG_BYTES) {
        response.destroy();
        return false;
      }
      response.write(`${JSON.stringify(toJson(entry))}\n`);
      return true;
    },
  };
  if (!tail.join(reader)) {
    sendJson(response, 503, { error: 'too many read the tail already' });
    return;
  }
  const keepAlive = setInterval(() => response.write('\n'), KEEP_ALIVE_MS);
  response.on('close', () => {
    clearInterval(keepAlive);
    tail.leave(reader);
  });
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  response.flushHeaders();
}

function toJson({ atMs, node, service, text }: LogEntry) {
  return { at: new Date(atMs).toISOString(), node, service, text };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
