import type { ImpactBucket, ImpactSeries } from '#contracts';

/**
 * The series with new or changed buckets put in. The later word on a stretch of time wins, also where
 * its buckets begin at other instants than those that are there; the window grows to hold it. Buckets
 * of another width are not comparable and leave the series as it is.
 */
export function withBuckets(
  series: ImpactSeries,
  update: { bucketMs: number; buckets: readonly ImpactBucket[] },
): ImpactSeries {
  if (update.bucketMs !== series.bucketMs || update.buckets.length === 0) return series;
  const span = spanOf(update.buckets, series.bucketMs);
  const told = new Map<string, number[]>();
  for (const { journey, at } of update.buckets) {
    told.set(journey, [...(told.get(journey) ?? []), Date.parse(at)]);
  }
  const superseded = ({ journey, at }: ImpactBucket): boolean => {
    const atMs = Date.parse(at);
    if (atMs <= span.fromMs - series.bucketMs || atMs >= span.toMs) return false;
    return told.get(journey)?.some((otherMs) => Math.abs(otherMs - atMs) < series.bucketMs) ?? false;
  };
  const kept = series.buckets.filter((bucket) => !superseded(bucket));
  const buckets = [...kept, ...update.buckets].sort((a, b) => a.at.localeCompare(b.at));
  const toAt = span.toMs > Date.parse(series.toAt) ? new Date(span.toMs).toISOString() : series.toAt;
  return { ...series, buckets, toAt };
}

function spanOf(buckets: readonly ImpactBucket[], bucketMs: number): { fromMs: number; toMs: number } {
  const starts = buckets.map((bucket) => Date.parse(bucket.at));
  return { fromMs: Math.min(...starts), toMs: Math.max(...starts) + bucketMs };
}
