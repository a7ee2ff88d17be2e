import type { ImpactBucket, ImpactSeries } from '../impact.js';

/**
 * The same series in at most `most` buckets a journey, each as wide as several of the given ones. A median of
 * medians would be wrong, so merged buckets have no latency.
 */
export function coarserSeries(series: ImpactSeries, most: number): ImpactSeries {
  const fromMs = Date.parse(series.fromAt);
  const buckets = (Date.parse(series.toAt) - fromMs) / series.bucketMs;
  const factor = Math.ceil(buckets / Math.max(1, most));
  if (factor <= 1) return series;
  const bucketMs = series.bucketMs * factor;
  const merged = new Map<string, ImpactBucket>();
  for (const bucket of series.buckets) {
    const index = Math.floor((Date.parse(bucket.at) - fromMs) / bucketMs);
    const key = `${index} ${bucket.journey}`;
    const at = new Date(fromMs + index * bucketMs).toISOString();
    merged.set(key, sumOf(merged.get(key), { ...bucket, at, latencyP50Ms: null }));
  }
  return { ...series, bucketMs, buckets: [...merged.values()] };
}

function sumOf(known: ImpactBucket | undefined, more: ImpactBucket): ImpactBucket {
  if (!known) return more;
  return {
    ...known,
    requests: known.requests + more.requests,
    failed: known.failed + more.failed,
    slow: known.slow + more.slow,
  };
}
