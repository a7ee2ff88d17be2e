import { Inject, Injectable } from '@nestjs/common';
import type { MoveOccurrenceRequest } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { SeriesRepository } from '../persistence/series.repository.js';
import { PracticePlans } from '../plan/practice-plans.service.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { PracticeSeries } from './practice-series.service.js';
import type { Occurrence, Series } from './series.js';
import { instantIn } from './series-rule.js';
import { upcomingOf } from './upcoming.js';

/**
 * Single practices of a series: skipped, moved, and left to the rule again. One that is made is called off or moved as
 * every practice is, so that its people are told.
 */
@Injectable()
export class SeriesDays {
  constructor(
    private readonly series: SeriesRepository,
    private readonly whole: PracticeSeries,
    private readonly plans: PracticePlans,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state`. */
  async skip(seriesId: string, on: string, person: Participant, reason: string): Promise<void> {
    const made = await this.practiceOf(seriesId, on);
    if (made !== null) return this.plans.callOff(made, person, reason);
    await this.whole.changing(seriesId, person, async (series, known, tx) => {
      this.assertToCome(series, known, on);
      const skipped = `${person.name}: ${reason}`;
      await this.series.note({ seriesId, plannedOn: on }, { skipped, failure: null }, tx);
      return {};
    });
  }

  /** Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state`, `input.invalid`. */
  async move(
    seriesId: string,
    on: string,
    person: Participant,
    request: MoveOccurrenceRequest,
  ): Promise<void> {
    const { localStart, reason } = request;
    const { rule } = await this.series.get(seriesId);
    const { timeZone } = rule;
    const made = await this.practiceOf(seriesId, on);
    if (made !== null)
      return this.plans.move(made, person, { localStart, timeZone, ...(reason && { reason }) });
    await this.whole.changing(seriesId, person, async (series, known, tx) => {
      this.assertToCome(series, known, on);
      if (instantIn(localStart, series.rule.timeZone) <= this.clock.now())
        throw new AppError('input.invalid', 'The start is in the past: choose a later one.', {
          details: [{ field: 'localStart', message: 'lies in the past' }],
        });
      await this.series.note({ seriesId, plannedOn: on }, { localStart, skipped: null, failure: null }, tx);
      return {};
    });
  }

  /**
   * Leaves a day to the rule again that was skipped or moved, or for which none could be made.
   * Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state`.
   */
  async restore(seriesId: string, on: string, person: Participant): Promise<void> {
    const made = await this.practiceOf(seriesId, on);
    if (made !== null)
      throw new AppError('practice.wrong-state', 'Its practice is made: move that one, or schedule another.');
    await this.whole.changing(seriesId, person, async (_, __, tx) => {
      if (!(await this.series.forget(seriesId, on, tx)))
        throw new AppError('practice.wrong-state', `${on} is as the rule says already.`);
      return {};
    });
  }

  private async practiceOf(seriesId: string, on: string): Promise<string | null> {
    await this.series.get(seriesId);
    const known = await this.series.occurrences([seriesId]);
    return known.find(({ plannedOn }) => plannedOn === on)?.practiceId ?? null;
  }

  private assertToCome({ rule }: Series, known: readonly Occurrence[], on: string): void {
    const byDay = new Map(known.map((one) => [one.plannedOn, one]));
    for (const one of upcomingOf(rule, byDay, this.clock.now())) {
      if (one.on === on) return;
      if (one.on > on) break;
    }
    throw new AppError('resource.not-found', `No practice of this series is to come on ${on}. See its days.`);
  }
}
