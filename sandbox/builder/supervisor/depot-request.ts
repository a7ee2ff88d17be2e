import { type IncomingMessage, request, STATUS_CODES } from 'node:http';

export interface DepotRequest {
  /** Without the path, such as `http://live-builder-api-0`. */
  readonly url: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly token?: string | undefined;
  readonly body?: Buffer;
  readonly timeoutMs: number;
}

export interface DepotReply {
  readonly status: number;
  readonly body: Buffer;
}

/** The depot answered with something else than what was hoped for. */
export class DepotStatusError extends Error {
  constructor(
    readonly status: number,
    readonly path: string,
  ) {
    super(`[${status} ${STATUS_CODES[status] ?? 'Unknown'}] ${path}`);
  }
}

const USER_AGENT = 'hab/0.39.1/20171118014528 (x86_64-linux; 9.4; linux)';
/** An archive larger than this is none of ours. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** One HTTP request to the depot. @throws Error when no answer came within the time. */
export function askDepot(wanted: DepotRequest): Promise<DepotReply> {
  const { url, path, method = 'GET', token, body, timeoutMs } = wanted;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(path, url),
      {
        method,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'user-agent': USER_AGENT,
          'content-length': body?.length ?? 0,
          ...(token && { authorization: `Bearer ${token}` }),
        },
      },
      (reply) => {
        readBody(reply).then((content) => resolve({ status: reply.statusCode ?? 0, body: content }), reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readBody(reply: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new Error('the answer is too large');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
