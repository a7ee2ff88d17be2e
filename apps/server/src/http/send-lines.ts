import { once } from 'node:events';
import type { Response } from 'express';

/** A reader that takes nothing for so long is cut off. */
const STALLED_MS = 30_000;

/**
 * Sends what comes as JSON, an object a line (null as an empty line, which says only that there is nothing yet), no
 * faster than it is read, until either side ends. What is thrown before the first line is answered like any other
 * error; later the connection is broken off, so that nobody takes it for the end.
 */
export async function sendLines(
  response: Response,
  source: (gone: AbortSignal) => AsyncIterable<unknown>,
): Promise<void> {
  const reader = new AbortController();
  response.once('close', () => reader.abort());
  try {
    for await (const value of source(reader.signal)) {
      start(response);
      if (reader.signal.aborted) return;
      if (!response.write(value === null ? '\n' : `${JSON.stringify(value)}\n`))
        await drained(response, reader);
    }
    start(response);
    response.end();
  } catch (error) {
    if (!response.headersSent && !response.closed) throw error;
    response.destroy();
  }
}

async function drained(response: Response, reader: AbortController): Promise<void> {
  await once(response, 'drain', {
    signal: AbortSignal.any([reader.signal, AbortSignal.timeout(STALLED_MS)]),
  });
}

function start(response: Response): void {
  if (response.headersSent) return;
  response.writeHead(200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
}
