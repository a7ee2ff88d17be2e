import { createHash } from 'node:crypto';

/**
 * The id of the job with this name and key, always the same, as a UUID. Because ids are unique in the queue,
 * a job is accepted once for each key, even after it was done.
 */
export function jobId(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\0${key}`).digest('hex');
  // Version 8 ("custom") and the RFC 9562 variant, so that every UUID parser takes it.
  const version = `8${hex.slice(13, 16)}`;
  const variant = `8${hex.slice(17, 20)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), version, variant, hex.slice(20, 32)].join('-');
}
