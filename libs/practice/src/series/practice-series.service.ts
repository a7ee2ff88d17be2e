import { Inject, Injectable } from '@nestjs/common';
import type { CreateSeriesRequest, SeriesSettings } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { type Transaction, Transactions } from '#store';
import { type SeriesPatch, SeriesRepository } from '../persistence/series.repository.js';
import { OnCallTeams } from '../plan/on-call-teams.service.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { PracticeTeams } from '../plan/practice-teams.port.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import type { Occurrence, Series } from './series.js';
import { SeriesJobs } from './series-jobs.js';
import { ended, instigateRefusal, mayKeep } from './series-permissions.js';
import { ruleOf } from './series-settings.js';

/** Practices that come again and again: made, changed, paused and ended. Nothing of it touches what is made already. */
@Injectable()
export class PracticeSeries {
  constructor(
    private readonly series: SeriesRepository,
    private readonly people: PracticeTeams,
    private readonly jobs: SeriesJobs,
    private readonly onCall: OnCallTeams,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a series and returns its id. Error: `input.invalid`. */
  async create(person: Participant, request: CreateSeriesRequest): Promise<string> {
    const { mode, instigate, ...settings } = request;
    const now = this.clock.now();
    await this.assertSettings(person, settings, mode);
    const series: Series = {
      ...{ id: newId(), mode, createdBy: person.id, createdByName: person.name, createdAt: now },
      ...settings,
      rule: ruleOf(settings, { now, before: null, made: [] }),
      ...{ pausedAt: null, endedAt: null, revision: 0 },
    };
    await this.transactions.run(async (tx) => {
      await this.series.add(series, tx);
      const { id: personId, name } = person;
      if (mode === 'group' && instigate)
        await this.series.addInstigator({ seriesId: series.id, personId, name, since: now }, tx);
      await this.jobs.plan(series, tx);
    });
    return series.id;
  }

  /**
   * Changes what is made from now on; practices that are made stay as they are.
   * Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state`, `input.invalid`.
   */
  async change(id: string, person: Participant, settings: SeriesSettings): Promise<void> {
    const { mode } = await this.series.get(id);
    await this.assertSettings(person, settings, mode);
    await this.changing(id, person, async (before, made, tx) => {
      const rule = ruleOf(settings, { now: this.clock.now(), before, made });
      const { everyWeeks, weekday, from } = before.rule;
      // Days that were skipped or moved by themselves were days of the rule as it was.
      if (rule.everyWeeks !== everyWeeks || rule.weekday !== weekday || rule.from !== from)
        await this.series.forget(id, null, tx);
      return { ...settings, rule };
    });
  }

  /** Makes no further practice until it is resumed. Errors: as {@link change}. */
  pause(id: string, person: Participant): Promise<void> {
    return this.changing(id, person, async ({ pausedAt }) => {
      if (pausedAt) throw new AppError('practice.wrong-state', 'The series is paused already.');
      return { pausedAt: this.clock.now() };
    });
  }

  /** Goes on with the next one whose start is still to come. Errors: as {@link change}. */
  resume(id: string, person: Participant): Promise<void> {
    return this.changing(id, person, async ({ pausedAt }) => {
      if (!pausedAt) throw new AppError('practice.wrong-state', 'The series is not paused.');
      return { pausedAt: null };
    });
  }

  /** Makes no further practice. Errors: as {@link change}. */
  end(id: string, person: Participant): Promise<void> {
    return this.changing(id, person, async () => ({ endedAt: this.clock.now(), pausedAt: null }));
  }

  /**
   * The person instigates what is made from now on. Errors: `resource.not-found`, `signup.closed`,
   * `signup.already-in`, `practice.wrong-state`.
   */
  async instigate(seriesId: string, person: Participant): Promise<void> {
    await this.series.get(seriesId);
    await this.transactions.run(async (tx) => {
      const series = await this.series.hold(seriesId, tx);
      const refusal =
        series && instigateRefusal(series, await this.series.instigators([seriesId], tx), person);
      if (refusal) throw refusal;
      const { id: personId, name } = person;
      await this.series.addInstigator({ seriesId, personId, name, since: this.clock.now() }, tx);
    });
  }

  /** The person no longer instigates what is made from now on. Errors: `resource.not-found`, `signup.not-in`. */
  async leave(seriesId: string, person: Participant): Promise<void> {
    await this.series.get(seriesId);
    await this.transactions.run(async (tx) => {
      if (!(await this.series.removeInstigator(seriesId, person.id, tx)))
        throw new AppError('signup.not-in', 'You do not instigate the practices of this series.');
    });
  }

  /** Changes a series of which somebody may do so, and plans anew what is to be made. */
  async changing(
    id: string,
    person: Participant,
    work: (before: Series, known: Occurrence[], tx: Transaction) => Promise<SeriesPatch>,
  ): Promise<void> {
    await this.series.get(id);
    await this.transactions.run(async (tx) => {
      const before = await this.series.hold(id, tx);
      if (!before || before.endedAt) throw ended();
      if (!mayKeep(before, await this.series.instigators([id], tx), person))
        throw new AppError(
          'auth.forbidden',
          'Only whoever made the series, its instigators and administrators change it.',
        );
      const patch = await work(before, await this.series.occurrences([id], tx), tx);
      await this.jobs.plan(await this.series.change(before, patch, tx), tx);
    });
  }

  private async assertSettings(
    person: Participant,
    { teamId, limits, pageOnCall }: SeriesSettings,
    mode: Series['mode'],
  ): Promise<void> {
    if (mode === 'alone' && teamId !== null) throw invalid('teamId', 'Who practises alone needs no team.');
    if (mode === 'alone' && limits !== null) throw invalid('limits', 'Who practises alone has no limits.');
    if (teamId !== null && !(await this.people.team(teamId)))
      throw invalid('teamId', 'There is no such team.');
    if (pageOnCall && teamId === null)
      throw invalid('pageOnCall', 'Choose the team of which whoever is on call is to be paged.');
    if (pageOnCall && teamId !== null) await this.onCall.assertMay(person, teamId);
  }
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('input.invalid', sentence, { details: [{ field, message: sentence }] });
}
