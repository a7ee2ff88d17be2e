import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageRequest, SeriesOccurrence, SeriesQuery, SeriesView } from '#contracts';
import type { Clock } from '#kernel';
import type { Asker } from '../asker.js';
import { SeriesRepository } from '../persistence/series.repository.js';
import { localTime } from '../plan/plan-times.js';
import { PracticeTeams } from '../plan/practice-teams.port.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import type { Occurrence, Series, SeriesInstigator } from './series.js';
import { instigateRefusal, mayKeep } from './series-permissions.js';
import { type Upcoming, upcomingOf } from './upcoming.js';

/** So many days to come are shown, and so many past ones. */
const SHOWN = 8;

interface Facts {
  series: Series;
  known: readonly Occurrence[];
  instigators: readonly SeriesInstigator[];
  practices: ReadonlyMap<string, Practice>;
  team: SeriesView['team'];
}

/** Series as they are shown: nothing of it says what is played. */
@Injectable()
export class SeriesViews {
  constructor(
    private readonly series: SeriesRepository,
    private readonly people: PracticeTeams,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: `resource.not-found`. */
  async view(id: string, asker: Asker): Promise<SeriesView> {
    const [view] = await this.viewsOf([await this.series.get(id)], asker);
    return view as SeriesView;
  }

  /** Those that go on first. */
  async list(asked: SeriesQuery, asker: Asker): Promise<Page<'series', SeriesView>> {
    const { rows, next } = await this.series.page(asked);
    return { series: await this.viewsOf(rows, asker), next };
  }

  /** All practices of a series whose start is past, the latest first. Errors: `resource.not-found`. */
  async past(id: string, asked: PageRequest): Promise<Page<'past', SeriesOccurrence>> {
    const { rule } = await this.series.get(id);
    const { rows, next } = await this.series.past(id, this.clock.now(), asked);
    const days = await this.series.occurrencesOf(rows.map((practice) => practice.id));
    const byPractice = new Map(days.map((day) => [day.practiceId, day]));
    const practices = new Map(rows.map((practice) => [practice.id, practice]));
    const past = rows.flatMap(({ id: practiceId }) => {
      const day = byPractice.get(practiceId);
      return day ? madeOf(day, practices, rule.timeZone) : [];
    });
    return { past, next };
  }

  private async viewsOf(all: readonly Series[], asker: Asker): Promise<SeriesView[]> {
    const ids = all.map(({ id }) => id);
    const [occurrences, instigators] = await Promise.all([
      this.series.occurrences(ids),
      this.series.instigators(ids),
    ]);
    const practices = await this.series.practices(occurrences);
    const of = <T extends { seriesId: string }>(rows: readonly T[], id: string) =>
      rows.filter(({ seriesId }) => seriesId === id);
    return Promise.all(
      all.map(async (series) => {
        const team = series.teamId === null ? null : await this.people.team(series.teamId);
        const facts = { known: of(occurrences, series.id), instigators: of(instigators, series.id) };
        return this.compose({ series, ...facts, practices, team }, asker);
      }),
    );
  }

  private compose({ series, known, instigators, practices, team }: Facts, asker: Asker): SeriesView {
    const { id, name, mode, rule, wish, expectedMinutes, limits, endedAt, pausedAt } = series;
    const now = this.clock.now();
    const keeps = mayKeep(series, instigators, asker);
    const made = known.flatMap((one) => madeOf(one, practices, rule.timeZone));
    const isPast = ({ startsAt }: SeriesOccurrence) => Date.parse(startsAt) <= now.getTime();
    const volunteers = instigators.map(({ personId, name: of }) => ({ id: personId, name: of }));
    return {
      ...{ id, name, mode, rule, expectedMinutes, limits },
      ...{ daysAhead: series.daysAhead, pageOnCall: series.pageOnCall },
      standing: endedAt ? 'ended' : pausedAt ? 'paused' : 'going',
      team: team && { id: team.id, name: team.name },
      // What is drawn from would tell those who respond where to look.
      wish: keeps ? wish : null,
      createdBy: { id: series.createdBy, name: series.createdByName },
      instigators: volunteers,
      upcoming: [...made.filter((one) => !isPast(one)), ...this.planned(series, known, now)]
        .sort(byStart)
        .slice(0, SHOWN),
      past: made.filter(isPast).sort(byStart).reverse().slice(0, SHOWN),
      can: {
        change: keeps && !endedAt,
        instigate: asker.viewAs === undefined && instigateRefusal(series, instigators, asker) === null,
        leave: instigators.some(({ personId }) => personId === asker.id),
      },
    };
  }

  private planned({ rule, endedAt }: Series, known: readonly Occurrence[], now: Date): SeriesOccurrence[] {
    const planned: SeriesOccurrence[] = [];
    if (endedAt) return planned;
    const byDay = new Map(known.map((one) => [one.plannedOn, one]));
    for (const one of upcomingOf(rule, byDay, now)) {
      planned.push(plannedOf(one, rule.timeZone));
      if (planned.length === SHOWN) break;
    }
    return planned;
  }
}

function plannedOf({ on, startsAt, known }: Upcoming, timeZone: string): SeriesOccurrence {
  return {
    on,
    startsAt: startsAt.toISOString(),
    localStart: localTime(startsAt, timeZone),
    standing: known?.skipped ? 'skipped' : known?.failure ? 'failed' : 'planned',
    practiceId: null,
    state: null,
    moved: known?.localStart != null,
    note: known?.skipped ?? known?.failure ?? null,
  };
}

function madeOf(
  { plannedOn: on, practiceId, localStart }: Occurrence,
  practices: ReadonlyMap<string, Practice>,
  timeZone: string,
): SeriesOccurrence[] {
  const practice = practiceId === null ? undefined : practices.get(practiceId);
  if (!practice?.startsAt) return [];
  return [
    {
      on,
      startsAt: practice.startsAt.toISOString(),
      localStart: localTime(practice.startsAt, timeZone),
      standing: 'made',
      practiceId: practice.id,
      state: practice.state,
      moved: localStart !== null || practice.planRevision > 0,
      note: practice.abortReason,
    },
  ];
}

function byStart(a: SeriesOccurrence, b: SeriesOccurrence): number {
  return a.startsAt < b.startsAt ? -1 : 1;
}
