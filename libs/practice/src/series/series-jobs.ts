import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { Jobs, type Transaction } from '#store';
import { SeriesRepository } from '../persistence/series.repository.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { isGoing, type Occurrence, type Series } from './series.js';
import { nextToMake, type Upcoming } from './upcoming.js';

/** Makes the practice of one day of a series. */
export const SERIES_JOB = 'series.make';

export interface SeriesJob {
  seriesId: string;
  revision: number;
  on: string;
}

const DAY_MS = 24 * 3_600_000;

/** Puts the making of practices of a series into the queue: one job at a time, for the next one. */
@Injectable()
export class SeriesJobs {
  constructor(
    private readonly series: SeriesRepository,
    private readonly jobs: Jobs,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** The next one to be made, and when; null when nothing is to be made. */
  next(series: Series, known: readonly Occurrence[]): (Upcoming & { makeAt: Date }) | null {
    if (!isGoing(series)) return null;
    const byDay = new Map(known.map((one) => [one.plannedOn, one]));
    const next = nextToMake(series.rule, byDay, this.clock.now());
    return next && { ...next, makeAt: new Date(next.startsAt.getTime() - series.daysAhead * DAY_MS) };
  }

  /** Has the next one made when it is time. Asked again, it is the same job. */
  async plan(series: Series, tx: Transaction): Promise<void> {
    const next = this.next(series, await this.series.occurrences([series.id], tx));
    if (!next) return;
    const { id: seriesId, revision } = series;
    const job: SeriesJob = { seriesId, revision, on: next.on };
    await this.jobs.send(SERIES_JOB, job, { at: next.makeAt, key: `${seriesId}/${revision}/${next.on}` }, tx);
  }
}
