import type { Impact, ImpactSeries } from '#contracts';
import type { ImpactScope } from './compute-impact.js';

export interface SeriesScope {
  /** Order and slow limits of the journeys; runs of others are left out. */
  journeys: ImpactScope['journeys'];
  /** Wanted width of a bucket; it is widened so that a journey has at most 2,000 buckets. */
  bucketMs: number;
  /** Both absent: from the first to the last stored run. Aligned to `from`. */
  from?: Date;
  to?: Date;
}

/** Port of readers: impact as the database knows it, exact after every restart. */
export abstract class ImpactQueries {
  /** Equal to `computeImpact` over the stored runs. */
  abstract impact(practiceId: string, scope: ImpactScope): Promise<Impact>;
  /** What the impact chart draws. Buckets without a run are absent. */
  abstract series(practiceId: string, scope: SeriesScope): Promise<ImpactSeries>;
}
