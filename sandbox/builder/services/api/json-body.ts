import type { IncomingMessage } from 'node:http';
import { ReplyError } from './authorize.js';

/** Bodies of this kind are a few lines; more than this is not meant. */
const MAX_BYTES = 64 * 1024;

/** The fields of a JSON body, all of them texts. @throws ReplyError 422 when a field is missing or no text. */
export async function textFields<K extends string>(
  message: IncomingMessage,
  ...names: readonly K[]
): Promise<Record<K, string>> {
  const body = (await jsonBody(message)) as Partial<Record<K, unknown>> | null;
  return Object.fromEntries(
    names.map((name) => {
      const value = body?.[name];
      if (typeof value !== 'string' || value === '') throw new ReplyError({ status: 422 });
      return [name, value];
    }),
  ) as Record<K, string>;
}

/** The value of a JSON body. @throws ReplyError 422 when it is no JSON, 413 when it is too large. */
export async function jsonBody(message: IncomingMessage): Promise<unknown> {
  const text = await textBody(message);
  try {
    return JSON.parse(text);
  } catch {
    throw new ReplyError({ status: 422 });
  }
}

/** A body as it is. @throws ReplyError 413 when it is too large. */
export async function textBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BYTES) throw new ReplyError({ status: 413 });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}
