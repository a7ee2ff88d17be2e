import { createHmac, randomBytes } from 'node:crypto';
import { AppError } from '#kernel';
import { type ComposeRequest, jsonRequest } from './channel-request.js';

const PREFIX = 'whsec_';

/** A key for a receiver to check signatures with. */
export function newSigningKey(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/**
 * JSON for programs, signed as https://www.standardwebhooks.com has it, so that libraries of many languages can check
 * that it comes from here, is whole and is new.
 */
export const signedRequest: ComposeRequest = (notice, { secret }, now) => {
  const { id, kind, facts, subject, lines, url, toldAt } = notice;
  const body = { type: kind, timestamp: toldAt.toISOString(), data: { ...facts, subject, lines, url } };
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signed = `${id}.${timestamp}.${JSON.stringify(body)}`;
  return jsonRequest(body, {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${createHmac('sha256', keyOf(secret)).update(signed).digest('base64')}`,
  });
};

function keyOf(secret: string | null): Buffer {
  if (secret?.startsWith(PREFIX)) return Buffer.from(secret.slice(PREFIX.length), 'base64');
  throw new AppError('internal.unexpected', 'A signed webhook has no key to sign with.');
}
