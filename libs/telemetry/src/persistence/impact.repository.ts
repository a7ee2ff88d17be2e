import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Impact, ImpactBucket, ImpactSeries, JourneyImpact } from '#contracts';
import type { ImpactScope } from '../impact/compute-impact.js';
import { ImpactQueries, type SeriesScope } from '../impact/impact-queries.js';
import { type MeasuredJourney, recoveryRuns } from '../impact/impact-rules.js';

const MOST_BUCKETS = 2_000;

/** The rules are those of `computeImpact`; a property test holds the two together. */
const IMPACT = `
  WITH journeys AS (
    SELECT * FROM unnest($3::text[], $4::float8[], $5::int[]) AS j (journey, slow_ms, recovery_runs)
  ), runs AS (
    SELECT o.journey, o.started_at, o.ended_at, o.ok, o.ok AND o.latency_ms > j.slow_ms AS slow, j.recovery_runs
    FROM journey_outcomes o JOIN journeys j USING (journey)
    WHERE o.practice_id = $1 AND o.started_at >= $2
  ), failures AS (
    SELECT journey, min(started_at) AS first_at, max(ended_at) AS last_end, min(recovery_runs) AS recovery_runs
    FROM runs WHERE NOT ok GROUP BY journey
  ), recoveries AS (
    SELECT f.journey, f.first_at,
           CASE WHEN count(r.started_at) >= f.recovery_runs
                THEN (array_agg(r.started_at ORDER BY r.ended_at, r.started_at))[1] END AS well_at
    FROM failures f
    LEFT JOIN runs r ON r.journey = f.journey AND r.ok AND r.started_at > f.last_end
    GROUP BY f.journey, f.first_at, f.recovery_runs
  ), span AS (
    SELECT min(first_at) AS onset_at, CASE WHEN bool_and(well_at IS NOT NULL) THEN max(well_at) END AS end_at
    FROM recoveries
  )
  SELECT j.journey, s.onset_at, s.end_at, count(r.journey)::int AS requests,
         count(*) FILTER (WHERE NOT r.ok)::int AS failed, count(*) FILTER (WHERE r.slow)::int AS slow,
         min(r.started_at) FILTER (WHERE NOT r.ok) AS first_failed_at,
         max(r.started_at) FILTER (WHERE NOT r.ok) AS last_failed_at
  FROM span s CROSS JOIN journeys j
  LEFT JOIN runs r ON r.journey = j.journey AND r.started_at >= s.onset_at
    AND r.started_at < coalesce(s.end_at, 'infinity')
  GROUP BY j.journey, s.onset_at, s.end_at`;

const SERIES = `
  WITH journeys AS (
    SELECT * FROM unnest($2::text[], $3::float8[]) AS j (journey, slow_ms)
  ), bounds AS (
    SELECT coalesce($4::timestamptz, min(started_at)) AS from_at,
           coalesce($5::timestamptz, max(started_at) + interval '1 millisecond') AS to_at
    FROM journey_outcomes WHERE practice_id = $1
  ), grid AS (
    SELECT from_at, to_at, greatest($6::float8,
             ceil(extract(epoch FROM to_at - from_at) * 1000 / ${MOST_BUCKETS})) AS bucket_ms
    FROM bounds WHERE from_at < to_at
  ), buckets AS (
    SELECT date_bin(g.bucket_ms * interval '1 millisecond', o.started_at, g.from_at) AS at, o.journey,
           count(*)::int AS requests, count(*) FILTER (WHERE NOT o.ok)::int AS failed,
           count(*) FILTER (WHERE o.ok AND o.latency_ms > j.slow_ms)::int AS slow,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY o.latency_ms) AS latency_p50_ms
    FROM grid g
    JOIN journey_outcomes o ON o.practice_id = $1 AND o.started_at >= g.from_at AND o.started_at < g.to_at
    JOIN journeys j USING (journey)
    GROUP BY 1, 2
  )
  SELECT g.from_at, g.to_at, g.bucket_ms, b.*
  FROM grid g LEFT JOIN buckets b ON true
  ORDER BY b.at, b.journey`;

interface ImpactRow {
  journey: string;
  onset_at: Date | null;
  end_at: Date | null;
  requests: number;
  failed: number;
  slow: number;
  first_failed_at: Date | null;
  last_failed_at: Date | null;
}

interface SeriesRow {
  from_at: Date;
  to_at: Date;
  bucket_ms: number;
  at: Date | null;
  journey: string;
  requests: number;
  failed: number;
  slow: number;
  latency_p50_ms: number;
}

/** Impact in SQL, one statement each. */
@Injectable()
export class ImpactRepository extends ImpactQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async impact(practiceId: string, scope: ImpactScope): Promise<Impact> {
    const rows: ImpactRow[] = await this.dataSource.query(IMPACT, [
      practiceId,
      scope.armedAt,
      scope.journeys.map((journey) => journey.name),
      scope.journeys.map((journey) => journey.slowMs),
      scope.journeys.map(recoveryRuns),
    ]);
    const byName = new Map(rows.map((row) => [row.journey, row]));
    return {
      onsetAt: rows[0]?.onset_at?.toISOString() ?? null,
      endAt: rows[0]?.end_at?.toISOString() ?? null,
      journeys: scope.journeys.map((journey) => journeyImpact(journey, byName.get(journey.name))),
    };
  }

  async series(practiceId: string, scope: SeriesScope): Promise<ImpactSeries> {
    const rows: SeriesRow[] = await this.dataSource.query(SERIES, [
      practiceId,
      scope.journeys.map((journey) => journey.name),
      scope.journeys.map((journey) => journey.slowMs),
      scope.from ?? null,
      scope.to ?? null,
      scope.bucketMs,
    ]);
    const grid = rows[0];
    const now = new Date();
    return {
      bucketMs: grid?.bucket_ms ?? scope.bucketMs,
      fromAt: (grid?.from_at ?? scope.from ?? scope.to ?? now).toISOString(),
      toAt: (grid?.to_at ?? scope.to ?? scope.from ?? now).toISOString(),
      buckets: rows.flatMap(bucketOf),
    };
  }
}

function journeyImpact({ name, title }: MeasuredJourney, row: ImpactRow | undefined): JourneyImpact {
  const requests = row?.requests ?? 0;
  const failed = row?.failed ?? 0;
  return {
    name,
    title,
    requests,
    failed,
    slow: row?.slow ?? 0,
    failedShare: requests === 0 ? 0 : failed / requests,
    firstFailedAt: row?.first_failed_at?.toISOString() ?? null,
    lastFailedAt: row?.last_failed_at?.toISOString() ?? null,
  };
}

function bucketOf(row: SeriesRow): ImpactBucket[] {
  if (row.at === null) return [];
  const { journey, requests, failed, slow } = row;
  return [{ at: row.at.toISOString(), journey, requests, failed, slow, latencyP50Ms: row.latency_p50_ms }];
}
