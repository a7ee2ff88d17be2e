import type { ImpactBucket } from '#contracts';

/** New or changed buckets of one practice, as they travel between servers and to clients. */
export interface BucketMessage {
  practiceId: string;
  bucketMs: number;
  buckets: ImpactBucket[];
}

/** The messages as JSON, cut so that none is longer than `maxBytes`. */
export function bucketPayloads(message: BucketMessage, maxBytes: number): string[] {
  const text = JSON.stringify(message);
  if (Buffer.byteLength(text) <= maxBytes || message.buckets.length <= 1) return [text];
  const half = Math.ceil(message.buckets.length / 2);
  return [message.buckets.slice(0, half), message.buckets.slice(half)].flatMap((buckets) =>
    bucketPayloads({ ...message, buckets }, maxBytes),
  );
}
