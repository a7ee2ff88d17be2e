import { Inject, Injectable, Logger } from '@nestjs/common';
import { type CreatePracticeRequest, isOver, type NewFeedEvent } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { Notices } from '#notify';
import { Jobs, type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { RosterRepository } from '../persistence/roster.repository.js';
import { SeriesRepository } from '../persistence/series.repository.js';
import { type DraftedPractice, type Origin, PracticeScheduler } from '../plan/practice-scheduler.service.js';
import { type PracticeTeam, PracticeTeams } from '../plan/practice-teams.port.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { isGoing, type Series } from './series.js';
import { SERIES_JOB, type SeriesJob, SeriesJobs } from './series-jobs.js';
import type { Upcoming } from './upcoming.js';

/** A day whose making fails for one of these is told so, and the next one is tried at its time. */
const NOT_MADE = new Set([
  'scenario.none-fits',
  'scenario.cannot-run-here',
  'scenario.invalid',
  'stack.unknown',
  'auth.forbidden',
]);

/** Makes the practices of series ahead of their time: each day of each series once, whatever servers do. */
@Injectable()
export class SeriesMaker {
  private readonly log = new Logger(SeriesMaker.name);

  constructor(
    private readonly series: SeriesRepository,
    private readonly rosters: RosterRepository,
    private readonly scheduler: PracticeScheduler,
    private readonly people: PracticeTeams,
    private readonly plans: SeriesJobs,
    private readonly notices: Notices,
    private readonly timeline: TimelineService,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** From now on practices are made when it is time; also those whose job failed too often. */
  async start(): Promise<void> {
    await this.jobs.work<SeriesJob>(SERIES_JOB, (job) => this.make(job));
    await this.catchUp();
  }

  /** Makes what is due already, whatever became of its job. */
  async catchUp(): Promise<void> {
    for (const series of await this.series.going()) {
      await this.catchUpWith(series).catch((error: unknown) =>
        this.log.error(`series ${series.name}: its practices could not be made`, error),
      );
    }
  }

  /** Does nothing when the series was changed since, or the day is made already. */
  async make({ seriesId, revision, on }: SeriesJob): Promise<void> {
    const series = await this.series.find(seriesId);
    if (series?.revision !== revision) return;
    const next = this.plans.next(series, await this.series.occurrences([seriesId]));
    if (next?.on !== on)
      // Made by another server, or its start is past since none ran.
      return this.transactions.run((tx) => this.plans.plan(series, tx));
    try {
      const drafted = await this.draft(series, next);
      await this.once(series, next, (tx) => this.store(series, next, drafted, tx));
    } catch (error) {
      const { code, message } = AppError.from(error);
      if (!NOT_MADE.has(code)) throw error;
      this.log.warn(`series ${series.name}, ${on}: ${message}`);
      await this.once(series, next, (tx) => this.fail(series, next, message, tx));
    }
  }

  /** Notes that there is none, and tells those who keep the series: they can put right why. */
  private async fail(
    { id: seriesId, name: title, rule, createdBy }: Series,
    { on, startsAt }: Upcoming,
    reason: string,
    tx: Transaction,
  ): Promise<void> {
    await this.series.note({ seriesId, plannedOn: on }, { failure: reason }, tx);
    const volunteers = await this.series.instigators([seriesId], tx);
    const people = [...new Set([createdBy, ...volunteers.map(({ personId }) => personId)])];
    const facts = { seriesId, title, startsAt: startsAt.toISOString(), timeZone: rule.timeZone, reason };
    // A day that is left to the rule again and fails again is told again.
    const key = `${seriesId}/${on}/${this.clock.now().toISOString()}`;
    await this.notices.tell({ kind: 'series.failed', key, to: { people }, facts }, tx);
  }

  private async catchUpWith(series: Series): Promise<void> {
    const { id: seriesId, revision } = series;
    let before = '';
    for (;;) {
      const next = this.plans.next(series, await this.series.occurrences([seriesId]));
      if (!next || next.makeAt > this.clock.now() || next.on === before) return;
      before = next.on;
      await this.make({ seriesId, revision, on: next.on });
    }
  }

  /** Does the work unless the series has changed or the day is decided; then has the next one made. */
  private async once(
    { id, revision }: Series,
    { on }: Upcoming,
    work: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const held = await this.series.hold(id, tx);
      if (held?.revision !== revision || !isGoing(held)) return;
      const next = this.plans.next(held, await this.series.occurrences([id], tx));
      if (next?.on === on) await work(tx);
      await this.plans.plan(held, tx);
    });
  }

  private async draft(series: Series, { startsAt }: Upcoming): Promise<DraftedPractice> {
    const { mode, wish, rule, expectedMinutes, createdBy: id, createdByName: name } = series;
    const team = series.teamId === null ? null : await this.people.team(series.teamId);
    const volunteers = await this.instigators(series);
    const instigating = volunteers.map(({ personId }) => personId);
    // Those who instigate know what breaks; it is drawn for the others.
    const people = (team?.memberIds ?? []).filter((member) => !instigating.includes(member));
    const request: CreatePracticeRequest = {
      draw: { ...wish, people: people.slice(0, 50) },
      role: mode === 'alone' ? 'responder' : 'instigator',
      ...{ mode, responder: 'people', startsAt: startsAt.toISOString(), timeZone: rule.timeZone },
      ...(expectedMinutes !== null && { expectedMinutes }),
    };
    const origin: Origin = {
      known: await this.stillToCome(series),
      ...(series.pageOnCall && team && { onCallTeam: team.id }),
      ...(mode === 'group' && { only: volunteers, audience: audienceOf(series, team, instigating) }),
    };
    return this.scheduler.prepare(request, { id, name }, origin);
  }

  private async instigators({ id, mode, createdBy, createdByName }: Series) {
    const volunteers = await this.series.instigators([id]);
    const present = await this.people.present([createdBy, ...volunteers.map(({ personId }) => personId)]);
    if (mode === 'alone' && !present.has(createdBy))
      throw new AppError('auth.forbidden', `${createdByName} practises alone, and may no longer come in.`);
    return volunteers
      .filter(({ personId }) => present.has(personId))
      .map(({ personId, name }) => ({ personId, name, role: 'instigator' as const }));
  }

  /** Practices of the series that are not over: by the time of a later one people know what they play. */
  private async stillToCome({ id }: Series) {
    const made = await this.series.practices(await this.series.occurrences([id]));
    return [...made.values()]
      .filter(({ state }) => !isOver(state))
      .map(({ scenarioId: scenario, variantSeed: variant }) => ({ scenario, variant }));
  }

  private async store(
    series: Series,
    { on }: Upcoming,
    drafted: DraftedPractice,
    tx: Transaction,
  ): Promise<void> {
    const { practice } = drafted;
    await this.scheduler.store(drafted, tx);
    const made = { practiceId: practice.id, madeAt: this.clock.now() };
    await this.series.note({ seriesId: series.id, plannedOn: on }, made, tx);
    if (series.limits) await this.limit(series, practice, tx);
  }

  /** Limits that are not the usual ones stand on record, with who wanted them. */
  private async limit({ name, limits, createdByName: by }: Series, practice: Practice, tx: Transaction) {
    if (!limits) return;
    const at = this.clock.now();
    const reason = `It is one of the series "${name}".`;
    await this.rosters.setLimits(practice.id, limits, { by, reason, at }, tx);
    const changed: NewFeedEvent = {
      type: 'roster.limitsChanged',
      occurredAt: at,
      data: { by, reason, limits },
    };
    await this.timeline.append(practice.id, [changed], tx);
  }
}

function audienceOf({ name }: Series, team: PracticeTeam | null, instigating: readonly string[]) {
  const note = `It is one of the series "${name}".`;
  return { note, ...(team && { people: [...new Set([...team.memberIds, ...instigating])] }) };
}
