import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { NetError } from '../wire/net-error.js';
import { type ApiReply, type ApiRoute, findRoute } from './api-route.js';
import { ReplyError } from './authorize.js';
import { errorReport } from './error-report.js';
import { errorReply } from './http-status.js';

export interface ApiServerOptions {
  readonly routes: readonly ApiRoute[];
  print(text: string): void;
  /** Called with every answered request. */
  onReply(method: string, status: number): void;
}

/** Answers HTTP requests from a table of routes. */
export function createApiServer(options: ApiServerOptions): Server {
  return createServer((request, response) => {
    response.once('finish', () => options.onReply(request.method ?? '', response.statusCode));
    answer(options, request, response).catch((error: Error) => {
      // The reply has begun or the user has gone: nothing can be said any more.
      response.destroy(error);
    });
  });
}

async function answer(
  options: ApiServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await replyTo(options, request);
  response.setHeader('cache-control', 'private, no-cache, no-store');
  if (!request.complete) response.setHeader('connection', 'close');
  if (reply.filePath !== undefined) await sendFile(response, reply, reply.filePath);
  else sendText(response, reply);
}

async function replyTo({ routes, print }: ApiServerOptions, message: IncomingMessage): Promise<ApiReply> {
  const url = new URL(message.url ?? '/', 'http://backend');
  const match = findRoute(routes, message.method ?? 'GET', url.pathname);
  if (match === undefined) return { status: 404 };
  try {
    const token = message.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
    return await match.route.handle({ params: match.params, query: url.searchParams, token, message });
  } catch (error) {
    if (error instanceof ReplyError) return error.reply;
    const netError = error instanceof NetError ? error : undefined;
    const reply = netError === undefined ? { status: 500 } : errorReply(netError);
    if (reply.status >= 500) print(errorReport(message, netError?.debugText() ?? String(error)));
    return reply;
  }
}

function sendText(response: ServerResponse, { status, headers, json, text }: ApiReply): void {
  const type = json === undefined ? 'text/plain; charset=utf-8' : 'application/json';
  const body = json === undefined ? (text ?? '') : JSON.stringify(json);
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

async function sendFile(response: ServerResponse, reply: ApiReply, path: string): Promise<void> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => undefined,
  );
  // The database knows the package, but its archive is not on this disk.
  if (size === undefined) {
    sendText(response, { status: 404 });
    return;
  }
  response.writeHead(reply.status, {
    'content-type': 'application/octet-stream',
    'content-length': size,
    ...reply.headers,
  });
  await pipeline(createReadStream(path), response);
}
