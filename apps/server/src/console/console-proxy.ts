import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#kernel';
import type { OpenConsole } from '#practice';
import { headersBack, headersTowards } from './console-headers.js';
import { pageForBrowser, targetForBrowser } from './console-page.js';

/** Longest time from request to the end of the answer. */
const EXCHANGE_MS = 60_000;
const REQUEST_BYTES = 1_024 * 1_024;
const ANSWER_BYTES = 32 * 1_024 * 1_024;
/** A page is held in memory while its links are changed. */
const PAGE_BYTES = 2 * 1_024 * 1_024;

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Path and query below the console. */
  path: string;
  /** What the path of the console is for the browser, without "/" at its end. */
  base: string;
}

/** Passes one request on to a console and its answer back. Errors: those of connecting, `engine.*`. */
export async function proxyToConsole(open: OpenConsole, exchange: Exchange): Promise<void> {
  const signal = AbortSignal.any([open.signal, AbortSignal.timeout(EXCHANGE_MS)]);
  const answer = await ask(open, exchange, signal);
  try {
    await giveBack(answer, open, exchange, signal);
  } catch (error) {
    throw inWords(error, signal);
  } finally {
    // also when the browser has gone: the connection is used again only when the answer was read to its end
    if (!answer.complete) answer.destroy();
  }
}

async function ask(
  { console, agent }: OpenConsole,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request: asked, path } = exchange;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const onward = request(
    {
      agent,
      host: console.node,
      port: console.port,
      method: asked.method ?? 'GET',
      path: console.path + path,
      headers: headersTowards(asked.headers),
      signal,
    },
    resolve,
  ).on('error', reject);
  exchange.response.once('close', () => onward.destroy());
  pipeline(asked, limited(REQUEST_BYTES), onward).catch(reject);
  try {
    return await promise;
  } catch (error) {
    throw inWords(error, signal);
  }
}

async function giveBack(
  answer: IncomingMessage,
  { console }: OpenConsole,
  { response, base }: Exchange,
  signal: AbortSignal,
): Promise<void> {
  const headers = headersBack(answer.headers);
  const { location } = answer.headers;
  const target = location === undefined ? null : targetForBrowser(location, console, base);
  if (target !== null) headers.location = target;
  if (!/^text\/html\b/i.test(answer.headers['content-type'] ?? '')) {
    response.writeHead(answer.statusCode ?? 502, headers);
    await pipeline(answer, limited(ANSWER_BYTES), response, { signal });
    return;
  }
  const chunks: Buffer[] = [];
  const keep = async (page: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of page) chunks.push(chunk);
  };
  await pipeline(answer, limited(PAGE_BYTES), keep, { signal });
  const page = pageForBrowser(Buffer.concat(chunks).toString('utf8'), console, base);
  delete headers['content-length'];
  delete headers.etag;
  response.writeHead(answer.statusCode ?? 502, headers);
  response.end(page);
}

/** Lets no more than so many bytes through. */
function limited(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      left -= chunk.length;
      if (left < 0)
        done(new AppError('engine.failed', `A console may not send more than ${bytes} bytes at once.`));
      else done(null, chunk);
    },
  });
}

function inWords(error: unknown, { aborted, reason }: AbortSignal): AppError {
  if (error instanceof AppError) return error;
  if (aborted && reason instanceof AppError) return reason;
  if (aborted) return new AppError('engine.timeout', 'The console did not answer in time.');
  const message = 'The console broke the connection. Try again, or look into its node.';
  return new AppError('engine.failed', message, { cause: error });
}
