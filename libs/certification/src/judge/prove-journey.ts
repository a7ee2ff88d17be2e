import type { BaselineResult, ImpactSeries, ScenarioFile, StackJourney } from '#contracts';
import { limitAt } from '../plan/tempo-times.js';

export type JourneyProof = BaselineResult['journeys'][number];
type Expected = ScenarioFile['expect']['journeys'][number];

/** A share is told from fewer runs than this only when no more fit into the time. */
const LEAST_RUNS = 5;
/** So many failures make a small share more than a stroke of bad luck. */
const LEAST_FAILURES = 3;

export interface MeasuredIncident {
  series: ImpactSeries;
  beganAt: Date;
  tempo: number;
}

/**
 * When a journey first suffered as much as the scenario says: the end of the first stretch of runs, long enough to
 * tell a share, of which so many failed. And what share failed from the first failed run on.
 */
export function proveJourney(
  { journey, failedShare: expectedShare, within }: Expected,
  { everyMs }: Pick<StackJourney, 'everyMs'>,
  { series, beganAt, tempo }: MeasuredIncident,
): JourneyProof {
  const withinMs = limitAt(within, tempo);
  const beganMs = beganAt.getTime();
  const buckets = series.buckets
    .filter((bucket) => bucket.journey === journey && Date.parse(bucket.at) + series.bucketMs > beganMs)
    .sort((a, b) => a.at.localeCompare(b.at));
  const fits = Math.max(1, Math.floor((withinMs * tempo) / everyMs));
  const wanted = Math.max(LEAST_RUNS, Math.ceil(LEAST_FAILURES / expectedShare));
  const end = firstSufferingEnd(buckets, Math.min(fits, wanted), expectedShare);
  const suffered = buckets.slice(
    Math.max(
      0,
      buckets.findIndex(({ failed }) => failed > 0),
    ),
  );
  const requests = suffered.reduce((sum, each) => sum + each.requests, 0);
  const failed = suffered.reduce((sum, each) => sum + each.failed, 0);
  const afterMs = end === null ? null : Math.max(0, Date.parse(end.at) + series.bucketMs - beganMs);
  const failedShare = requests === 0 ? 0 : failed / requests;
  return { journey, expectedShare, withinMs, afterMs, failedShare, requests, failed };
}

type Bucket = ImpactSeries['buckets'][number];

function firstSufferingEnd(buckets: readonly Bucket[], runs: number, share: number): Bucket | null {
  for (const [end, bucket] of buckets.entries()) {
    let requests = 0;
    let failed = 0;
    for (let at = end; at >= 0 && requests < runs; at--) {
      requests += buckets[at]?.requests ?? 0;
      failed += buckets[at]?.failed ?? 0;
    }
    if (requests >= runs && failed > 0 && failed / requests >= share) return bucket;
  }
  return null;
}
