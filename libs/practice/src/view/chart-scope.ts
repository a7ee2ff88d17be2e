import type { StackFile } from '#contracts';
import type { SeriesScope } from '#telemetry';
import type { Practice } from '../practice.js';

/** Width of a bucket at tempo 1. */
const BUCKET_MS = 5_000;
const LEAST_BUCKET_MS = 1_000;
/** What is shown of the time before the injection, at tempo 1. */
const LEAD_MS = 60_000;

/** Width of a bucket of the impact chart: what happens faster is drawn finer. */
export function chartBucketMs(tempo: number): number {
  return Math.max(LEAST_BUCKET_MS, Math.round(BUCKET_MS / tempo));
}

/** The last border of a bucket at or before the instant. Live and fetched buckets share their borders by this. */
export function bucketBorder(atMs: number, bucketMs: number): Date {
  return new Date(Math.floor(atMs / bucketMs) * bucketMs);
}

/** What the chart of a practice shows: from a little before the injection on. */
export function chartScope(
  practice: Practice,
  stack: StackFile,
  bucketMs = chartBucketMs(practice.tempo),
): SeriesScope {
  const originMs = (practice.beganAt ?? practice.createdAt).getTime();
  const from = bucketBorder(originMs - LEAD_MS / practice.tempo, bucketMs);
  return { journeys: stack.journeys, bucketMs, from };
}
