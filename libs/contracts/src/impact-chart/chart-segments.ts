import type { ImpactBucket, ImpactSeries } from '../impact.js';

/** A stretch of time in which one journey fared the same: neighbouring equal buckets are one segment. */
export interface ChartSegment {
  row: number;
  /** Milliseconds from the chart's origin. */
  fromMs: number;
  toMs: number;
  /** Shares of the runs that started within it, 0 to 1. */
  failedShare: number;
  slowShare: number;
  requests: number;
  failed: number;
  slow: number;
}

function segmentOf(bucket: ImpactBucket, row: number, fromMs: number, bucketMs: number): ChartSegment {
  const { requests, failed, slow } = bucket;
  return {
    row,
    fromMs,
    toMs: fromMs + bucketMs,
    failedShare: requests === 0 ? 0 : failed / requests,
    slowShare: requests === 0 ? 0 : slow / requests,
    requests,
    failed,
    slow,
  };
}

function continues(last: ChartSegment | undefined, next: ChartSegment): last is ChartSegment {
  return (
    last !== undefined &&
    last.toMs === next.fromMs &&
    last.failedShare === next.failedShare &&
    last.slowShare === next.slowShare
  );
}

/** Segments of all rows; buckets without a run leave a gap. `rows` are journeys' names from the top. */
export function chartSegments(
  series: ImpactSeries,
  rows: readonly string[],
  originMs: number,
): ChartSegment[] {
  const rowOf = new Map(rows.map((name, row) => [name, row]));
  const byRow: ChartSegment[][] = rows.map(() => []);
  const inOrder = series.buckets
    .filter((bucket) => bucket.requests > 0)
    .map((bucket) => ({ bucket, fromMs: Date.parse(bucket.at) - originMs }))
    .sort((a, b) => a.fromMs - b.fromMs);
  for (const { bucket, fromMs } of inOrder) {
    const row = rowOf.get(bucket.journey);
    if (row === undefined) continue;
    const segments = byRow[row] as ChartSegment[];
    const next = segmentOf(bucket, row, fromMs, series.bucketMs);
    const last = segments.at(-1);
    if (continues(last, next)) {
      last.toMs = next.toMs;
      last.requests += next.requests;
      last.failed += next.failed;
      last.slow += next.slow;
    } else {
      segments.push(next);
    }
  }
  return byRow.flat();
}
