import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Under what a key is kept: the key itself opens what is kept under it. */
export function hashOfKey(personId: string, key: string): string {
  return createHash('sha256').update(`${personId}\0${key}`).digest('hex');
}

/**
 * Encrypts an answer so that only whoever sends the same key again can read it: answers may hold secrets that are told
 * once, and no database may hold those.
 */
export function sealAnswer(personId: string, key: string, answer: unknown): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secretOf(personId, key), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** What {@link sealAnswer} was given; undefined where there was none. */
export function openAnswer(personId: string, key: string, sealed: Buffer): unknown {
  const begin = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, secretOf(personId, key), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, begin));
  const text = Buffer.concat([decipher.update(sealed.subarray(begin)), decipher.final()]).toString('utf8');
  return JSON.parse(text) ?? undefined;
}

function secretOf(personId: string, key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, personId, 'answer', 32));
}
