import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AppError } from '#kernel';
import type { ChannelRequest } from './channel-request.js';
import { assertPublicHost, publicLookup } from './public-address.js';

export interface PostOptions {
  /** From sending to the head of the answer. */
  timeoutMs: number;
  /** Refuses hosts that are not on the internet: for addresses that anybody may enter. */
  publicOnly: boolean;
}

/** Statuses after which the same request may well be taken later. */
const LATER = new Set([408, 425, 429]);

/**
 * Posts JSON once. Errors hold no more of the address than its host, since the rest is a secret: `notify.failed` when
 * another attempt may succeed, `notify.refused` when it will not.
 */
export async function postJson(
  address: string,
  { body, headers }: ChannelRequest,
  options: PostOptions,
): Promise<void> {
  const target = parseTarget(address);
  if (options.publicOnly) assertPublicHost(target);
  const { statusCode = 0 } = await send(target, { body, headers }, options);
  if (statusCode >= 200 && statusCode < 300) return;
  const passing = statusCode >= 500 || LATER.has(statusCode);
  throw new AppError(
    passing ? 'notify.failed' : 'notify.refused',
    `${target.host} answered ${statusCode}${passing ? '' : '; check the address of the channel'}.`,
  );
}

function send(
  target: URL,
  { body, headers }: ChannelRequest,
  { timeoutMs, publicOnly }: PostOptions,
): Promise<IncomingMessage> {
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(target, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'SimSup',
      },
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      ...(publicOnly && { lookup: publicLookup }),
    });
    outgoing.on('response', (response) => {
      // The body is not wanted, and an endless one must not hold the connection. A redirect is not followed either: it
      // would carry the notice to a host that nobody chose.
      response.on('error', () => undefined).destroy();
      resolve(response);
    });
    outgoing.on('error', (cause) => reject(failure(target, cause, timeoutMs)));
    outgoing.end(body);
  });
}

function failure(target: URL, cause: Error, timeoutMs: number): AppError {
  if (cause instanceof AppError) return cause;
  const late = cause.name === 'TimeoutError' || (cause.cause as Error | undefined)?.name === 'TimeoutError';
  const why = late ? `did not answer within ${timeoutMs} ms` : 'could not be reached';
  return new AppError('notify.failed', `${target.host} ${why}.`, { cause });
}

function parseTarget(address: string): URL {
  const target = URL.canParse(address) ? new URL(address) : null;
  if (target?.protocol === 'http:' || target?.protocol === 'https:') return target;
  throw new AppError('notify.refused', 'The address of the channel is no http or https URL; correct it.');
}
