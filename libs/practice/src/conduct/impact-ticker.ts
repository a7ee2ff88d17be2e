import { Logger } from '@nestjs/common';
import type { Clock } from '#kernel';
import type { ImpactQueries } from '#telemetry';
import type { ImpactBroadcast } from '#timeline';
import { bucketBorder } from '../view/chart-scope.js';
import type { WatchPlan } from './watch-plan.js';

/** New buckets are told at most this often; a run is stored well before. */
const TELL_EVERY_MS = 1_000;

/** Tells clients about the buckets of the impact chart that changed, after the runs in them were stored. */
export class ImpactTicker {
  private readonly log = new Logger(ImpactTicker.name);
  private changedSinceMs: number | null = null;

  constructor(
    private readonly practiceId: string,
    private readonly plan: Pick<WatchPlan, 'journeys' | 'chartBucketMs'>,
    private readonly impact: Pick<ImpactQueries, 'series'>,
    private readonly broadcast: Pick<ImpactBroadcast, 'publishBuckets'>,
    private readonly clock: Clock,
  ) {}

  /** A run that started then was taken in. */
  changed(startedAt: Date): void {
    const sinceMs = startedAt.getTime();
    if (this.changedSinceMs !== null) {
      this.changedSinceMs = Math.min(this.changedSinceMs, sinceMs);
      return;
    }
    this.changedSinceMs = sinceMs;
    this.tellSoon().catch((error: unknown) =>
      this.log.warn(`the chart of ${this.practiceId} lags: ${String(error)}`),
    );
  }

  private async tellSoon(): Promise<void> {
    await this.clock.wait(TELL_EVERY_MS);
    const sinceMs = this.changedSinceMs ?? 0;
    this.changedSinceMs = null;
    const from = bucketBorder(sinceMs, this.plan.chartBucketMs);
    const { journeys, chartBucketMs: width } = this.plan;
    const scope = { journeys, bucketMs: width, from, to: this.clock.now() };
    const { bucketMs, buckets } = await this.impact.series(this.practiceId, scope);
    await this.broadcast.publishBuckets(this.practiceId, bucketMs, buckets);
  }
}
